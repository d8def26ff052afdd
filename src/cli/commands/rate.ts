/** `shirube rate TABLE.csv`: the table as it is, with 達成率, 判定, 注意 and 計算過程 appended to every row. */
import type { Command } from 'commander';
import type { RateTable } from '../../app/rate-table.ts';
import { rateTable } from '../../app/rate-table.ts';
import { writeTextFile } from '../../app/write-text-file.ts';
import type { ExitCode, Output } from '../output.ts';
import { tellDiagnostics } from './common.ts';

interface RateOptions {
  readonly rules?: string;
  readonly json?: true;
  readonly out?: string;
}

const columns = `
表の1行目は見出しで、順序は自由です。使う列は次のとおりです（ない列は、なくてもかまいません。ほかの列はそのまま残します）。
  指標  単位  方向（増加・減少・維持以上・維持以下）  算式  基準値  目標値  実績値  経路値（その年の目安値）  経過割合（%）
  name  unit  direction  formula  baseline  target  actual  path  elapsed  でも書けます。
求められない行には、その理由が「注意」に入ります。書き方は docs/rate-table.md にあります。
`;

export function addRateCommand(program: Command, output: Output, done: (code: ExitCode) => void): void {
  program
    .command('rate')
    .description('表（CSV）の各行に、達成率・判定・注意・計算過程を書き足す')
    .argument('<TABLE>', '指標の表（CSV、またはタブ区切り。文字コードはUTF-8）')
    .option('--rules <名前|ファイル>', '評価基準（指定がなければ、達成率100%以上を達成とする）')
    .option('--json', '行ごとの JSON で出力する')
    .option('--out <ファイル>', '画面ではなくファイルに書き出す')
    .addHelpText('after', `${columns}\n例:\n  shirube rate examples/tables/rates.csv\n  shirube rate examples/tables/rates.csv --out out.csv\n`)
    .action(async (path: string, options: RateOptions) => done(await rate(path, options, output)));
}

async function rate(path: string, options: RateOptions, output: Output): Promise<ExitCode> {
  const { table, diagnostics } = await rateTable({ path, ...(options.rules === undefined ? {} : { rules: options.rules }) });
  tellDiagnostics(diagnostics, output);
  if (table === undefined) return 1;
  const pieces = options.json ? table.json() : table.csv();
  if (options.out === undefined) for (const piece of pieces) output.out(piece);
  else if (!(await writeOut(options.out, options.json ? pieces : forSpreadsheets(pieces), output))) return 1;
  output.err(tallyText(table.tally()));
  return 0;
}

/** A spreadsheet takes a file for UTF-8 only when it begins with this mark (BOM). */
function* forSpreadsheets(pieces: Iterable<string>): Generator<string> {
  yield '\uFEFF';
  yield* pieces;
}

async function writeOut(file: string, pieces: Iterable<string>, output: Output): Promise<boolean> {
  const refusal = await writeTextFile(file, pieces);
  if (refusal === undefined) output.out(`${file}\n`);
  else output.err(`${file}: 書き出せません（${refusal.detail}）。フォルダーがあるか、書き込みの権限があるか、ほかのソフトで開いたままでないかを確かめてください。\n`);
  return refusal === undefined;
}

function tallyText({ rows, withoutRate }: ReturnType<RateTable['tally']>): string {
  if (withoutRate === 0) return `${rows}行すべての達成率を求めました。\n`;
  return `${rows}行のうち${rows - withoutRate}行の達成率を求めました。残る${withoutRate}行には「注意」に理由があります。\n`;
}
