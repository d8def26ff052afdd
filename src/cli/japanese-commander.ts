/** commander in Japanese: titles of the help, and its errors as sentences that say what to do. */
import type { Command, CommanderError } from 'commander';
import { textWidth } from './text-width.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '使い方:',
  'Arguments:': '引数:',
  'Options:': 'オプション:',
  'Global Options:': '共通のオプション:',
  'Commands:': 'コマンド:',
};

/** Titles, widths and the help option of one command; errors come back as exceptions and print nothing by themselves. */
export function speakJapanese(command: Command): Command {
  return command
    .helpOption('-h, --help', 'この説明を表示する')
    .configureHelp({ styleTitle: (title) => titles[title] ?? title, displayWidth: textWidth })
    .exitOverride();
}

/** What stands between quotes in an English message of commander: the option or argument it speaks of. */
function quoted(message: string): string {
  return /'([^']*)'/.exec(message)?.[1] ?? '';
}

function suggestion(message: string): string {
  const meant = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message)?.[1];
  return meant === undefined ? '' : `「${meant}」のことでしょうか。`;
}

/** The error as a Japanese sentence, without the closing word on --help. */
export function usageSentence(error: CommanderError): string {
  const name = quoted(error.message);
  switch (error.code) {
    case 'commander.unknownOption':
      return `オプション「${name}」はありません。${suggestion(error.message)}`;
    case 'commander.unknownCommand':
      return `コマンド「${name}」はありません。${suggestion(error.message)}`;
    case 'commander.missingArgument':
      return `引数 ${name} が足りません。`;
    case 'commander.optionMissingArgument':
      return `オプション「${name}」には値の指定が必要です。`;
    case 'commander.missingMandatoryOptionValue':
      return `オプション「${name}」を指定してください。`;
    case 'commander.excessArguments':
      return '引数が多すぎます。空白を含む名前は引用符で囲んでください。';
    default:
      return `指定のしかたが正しくありません（${error.message.replace(/^error: /, '')}）。`;
  }
}
