/** The command `shirube`: reads the command line, runs one command, and answers with an exit code. The one place that catches bugs. */
import { Command, CommanderError } from 'commander';
import { exampleDataset, productVersion } from '../app/product.ts';
import { addCheckCommand } from './commands/check.ts';
import { addEvaluateCommand } from './commands/evaluate.ts';
import { addImportCommand } from './commands/import.ts';
import { addProveCommand } from './commands/prove.ts';
import { addRateCommand } from './commands/rate.ts';
import { addRecheckCommand } from './commands/recheck.ts';
import { addReportCommand } from './commands/report.ts';
import { addRulesCommand } from './commands/rules.ts';
import { addServeCommand } from './commands/serve.ts';
import { addWhatIfCommand } from './commands/whatif.ts';
import { speakJapanese, usageSentence } from './japanese-commander.ts';
import type { ExitCode, Output } from './output.ts';
import { UsageError } from './usage-error.ts';

const seeHelp = '使い方は shirube --help で確かめられます。';

function terminal(args: readonly string[]): Output {
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    showsProgress: process.stderr.isTTY || args.includes('--progress'),
  };
}

/** A reader that has seen enough (`| head`) closes the pipe; that is no fault. */
function endQuietlyWithoutReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** The whole command line as data; `done` takes the exit code of the command that ran. */
function createProgram(output: Output, done: (code: ExitCode) => void): Command {
  const program = speakJapanese(new Command('shirube'))
    .description('自治体の総合戦略の数値目標・KPIを評価し、報告書を作ります。')
    .version(productVersion, '-V, --version', '版を表示する')
    .helpCommand('help [command]', 'コマンドの説明を表示する')
    .usage('<command> [options]')
    .configureOutput({ writeOut: output.out, writeErr: () => undefined })
    .addHelpText('after', `\n例:\n  shirube evaluate ${exampleDataset}\n  shirube report ${exampleDataset} --out out\n`);
  const commands = [addEvaluateCommand, addReportCommand, addCheckCommand, addRateCommand, addProveCommand, addImportCommand, addServeCommand, addRulesCommand, addWhatIfCommand, addRecheckCommand];
  for (const add of commands) add(program, output, done);
  return program;
}

/** Runs the command line. Never rejects: a bug prints one sentence, and its stack only with SHIRUBE_DEBUG=1. */
export async function main(args: readonly string[], output: Output = terminal(args)): Promise<ExitCode> {
  endQuietlyWithoutReader();
  let code: ExitCode = 0;
  try {
    const program = createProgram(output, (result) => {
      code = result;
    });
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, output);
  }
}

const shown = ['commander.helpDisplayed', 'commander.version'];

function explain(error: unknown, output: Output): ExitCode {
  if (error instanceof UsageError) {
    output.err(`${error.message}\n${seeHelp}\n`);
    return 2;
  }
  if (error instanceof CommanderError) return explainCommander(error, output);
  output.err(`プログラムの不具合により処理できませんでした（${error instanceof Error ? error.message : String(error)}）。この文とお使いの版 ${productVersion} を添えてお知らせください。\n`);
  if (process.env['SHIRUBE_DEBUG'] === '1') output.err(`${error instanceof Error ? error.stack : ''}\n`);
  return 1;
}

function explainCommander(error: CommanderError, output: Output): ExitCode {
  if (shown.includes(error.code)) return 0;
  output.err(error.code === 'commander.help' ? `コマンドを指定してください。\n${seeHelp}\n` : `${usageSentence(error)}\n${seeHelp}\n`);
  return 2;
}
