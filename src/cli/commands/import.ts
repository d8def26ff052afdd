/** `shirube import FILE --out DIR`: a finished report, or its facts re-recorded as JSON, becomes a draft dataset. */
import type { Command } from 'commander';
import { writeImport } from '../../app/import-report.ts';
import type { Imported } from '../../app/imported.ts';
import type { ExitCode, Output } from '../output.ts';
import { refusalText, tellDiagnostics } from './common.ts';

interface ImportOptions {
  readonly out: string;
  readonly rules?: string;
  readonly replace?: true;
}

const explanation = `
取り込める形式: PDF、Word（docx）、Excel（xlsx）、HTML、Markdown、CSV、テキストの報告書と、公表された報告を転記した JSON。

次のものを書き出します。
  dataset.yaml     目標・指標・事業と数値（小数は資料に書かれた桁のまま）
  layout.yaml      最初の様式
  expected.json    資料に印刷された達成度と判定
  import-notes.md  人が書き足すこと、推定したので確かめること、データセットに入らないこと
`;

export function addImportCommand(program: Command, output: Output, done: (code: ExitCode) => void): void {
  program
    .command('import')
    .description('完成した報告書（または転記した JSON）を取り込み、下書きのデータセットを作る')
    .argument('<FILE>', '取り込むファイル')
    .requiredOption('--out <フォルダー>', '書き出す先')
    .option('--rules <名前|ファイル>', 'データセットに書く評価基準（指定がなければ、達成率100%以上を達成とする）')
    .option('--replace', 'すでにあるファイルを置き換える')
    .addHelpText('after', `${explanation}\n例:\n  shirube import 報告書.pdf --out my-report\n  shirube import report.json --out my-report --rules ./rules.yaml\n`)
    .action(async (path: string, options: ImportOptions) => done(await runImport(path, options, output)));
}

async function runImport(path: string, { out, rules, replace }: ImportOptions, output: Output): Promise<ExitCode> {
  const result = await writeImport({ path, out, replace: replace === true, ...(rules === undefined ? {} : { rules }) });
  tellDiagnostics(result.diagnostics, output);
  switch (result.kind) {
    case 'written':
      output.out(result.files.map((file) => `${file}\n`).join(''));
      output.err(importedText(result.imported));
      return 0;
    case 'faulty':
      output.err('誤りがあるため、取り込みませんでした。\n');
      return 1;
    case 'exists':
      output.err(`${result.path}: すでにあるため、書き出しませんでした。置き換えるときは --replace を付けてください。\n`);
      return 1;
    case 'refused':
      output.err(refusalText(result.refusal));
      return 1;
  }
}

function importedText({ title, indicators, remarks }: Imported): string {
  const count = (kind: Imported['remarks'][number]['kind']): number => remarks.filter((remark) => remark.kind === kind).length;
  return `「${title}」の指標${indicators}件を取り込みました。人が書き足すこと${count('open')}件、確かめること${count('assumed')}件、データセットに入らないこと${count('kept')}件を import-notes.md に書きました。\n`;
}
