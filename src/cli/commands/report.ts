/** `shirube report DATASET --out DIR`: writes the report as HTML, PDF and Word. */
import type { Command } from 'commander';
import { exampleDataset } from '../../app/product.ts';
import type { ReportFormat } from '../../app/render-report.ts';
import { reportFormats } from '../../app/render-report.ts';
import type { Stage } from '../../app/write-report.ts';
import { writeReport } from '../../app/write-report.ts';
import { readListOption } from '../arguments.ts';
import type { ExitCode, Output } from '../output.ts';
import { progress } from '../output.ts';
import type { DatasetOptions } from './common.ts';
import { addDatasetOptions, evaluateRequest, refusalText, tellDiagnostics } from './common.ts';

interface ReportOptions extends DatasetOptions {
  readonly out: string;
  readonly format?: string;
}

const formatWords: Readonly<Record<ReportFormat, string>> = { html: 'HTML', pdf: 'PDF', docx: 'Word' };

export function addReportCommand(program: Command, output: Output, done: (code: ExitCode) => void): void {
  addDatasetOptions(program.command('report'))
    .description('報告書を書き出す')
    .argument('<DATASET>', 'データのフォルダーかファイル')
    .requiredOption('--out <フォルダー>', '書き出す先')
    .option('--format <形式>', 'html、pdf、docx をコンマで区切る（指定がなければすべて）')
    .addHelpText('after', `\n例:\n  shirube report ${exampleDataset} --out out --format pdf,docx\n`)
    .action(async (path: string, options: ReportOptions) => done(await report(path, options, output)));
}

async function report(path: string, options: ReportOptions, output: Output): Promise<ExitCode> {
  const formats = options.format === undefined ? reportFormats : readListOption('--format', options.format, reportFormats);
  const result = await writeReport({ ...evaluateRequest(path, options), out: options.out, formats }, (stage) => progress(output, stageText(stage)));
  tellDiagnostics(result.diagnostics, output);
  switch (result.kind) {
    case 'written':
      output.out(result.files.map((file) => `${file}\n`).join(''));
      return 0;
    case 'faulty':
      output.err('誤りがあるため、報告書は書き出しませんでした。\n');
      return 1;
    case 'refused':
      output.err(refusalText(result.refusal));
      return 1;
  }
}

function stageText(stage: Stage): string {
  return stage.kind === 'evaluate' ? 'データを読み、評価しています' : `${formatWords[stage.format]} を作っています`;
}
