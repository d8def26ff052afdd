/** What the commands on a dataset share: its argument, the options that choose year, day and rules, and the way faults are told. */
import type { Command } from 'commander';
import type { EvaluateRequest } from '../../app/evaluate-dataset.ts';
import type { WriteRefusal } from '../../app/write-files.ts';
import type { Diagnostic } from '../../formats/diagnostic.ts';
import { formatDiagnostic } from '../../formats/format-diagnostic.ts';
import { readDayOption, readYearOption } from '../arguments.ts';
import type { Output } from '../output.ts';

/** Options as commander hands them over. */
export interface DatasetOptions {
  readonly year?: string;
  readonly asOf?: string;
  readonly rules?: string;
}

export function addDatasetOptions(command: Command): Command {
  return command
    .option('--year <年度>', '評価する年度（R5、令和5年度、2023）')
    .option('--as-of <日付>', 'この日までに分かっていた値で評価する')
    .option('--rules <名前|ファイル>', '評価基準を替える')
    .option('--progress', '進み具合をいつも表示する');
}

export function evaluateRequest(path: string, options: DatasetOptions): EvaluateRequest {
  const year = readYearOption(options.year);
  const asOf = readDayOption(options.asOf);
  return { path, ...(options.rules === undefined ? {} : { rules: options.rules }), ...(year === undefined ? {} : { year }), ...(asOf === undefined ? {} : { asOf }) };
}

/** Prints diagnostics, one a line, and how many they are. */
export function tellDiagnostics(diagnostics: readonly Diagnostic[], output: Output): void {
  if (diagnostics.length === 0) return;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const counts = [...(errors > 0 ? [`誤り ${errors}件`] : []), ...(warnings > 0 ? [`注意 ${warnings}件`] : [])];
  output.err(`${diagnostics.map(formatDiagnostic).join('\n')}\n${counts.join('、')}\n`);
}

const refusalWords: Readonly<Record<WriteRefusal['kind'], string>> = {
  notAFolder: 'フォルダーではないため、書き出せません',
  forbidden: '書き込みの権限がないため、書き出せません',
  diskFull: '空き容量が足りないため、書き出せません',
  notWritable: '書き出せません',
};

/** Why nothing was written, as one sentence. */
export function refusalText({ path, kind, detail }: WriteRefusal): string {
  return `${path}: ${refusalWords[kind]}（${detail}）。\n`;
}
