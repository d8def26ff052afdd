/** `shirube evaluate DATASET`: rates and judgements of a report year, as a table or as one JSON object. */
import type { Command } from 'commander';
import { evaluateDataset } from '../../app/evaluate-dataset.ts';
import { exampleDataset } from '../../app/product.ts';
import { evaluationJson } from '../../report/evaluation-json.ts';
import { evaluationText } from '../evaluation-text.ts';
import type { ExitCode, Output } from '../output.ts';
import type { DatasetOptions } from './common.ts';
import { addDatasetOptions, evaluateRequest, tellDiagnostics } from './common.ts';

interface EvaluateOptions extends DatasetOptions {
  readonly json?: true;
  readonly english?: true;
}

export function addEvaluateCommand(program: Command, output: Output, done: (code: ExitCode) => void): void {
  addDatasetOptions(program.command('evaluate'))
    .description('数値目標・KPIの達成度と判定を求める')
    .argument('<DATASET>', 'データのフォルダーかファイル')
    .option('--json', '計算過程を含む JSON で出力する')
    .option('--english', 'JSON の計算過程と注意を英語で書く')
    .addHelpText('after', `\n例:\n  shirube evaluate ${exampleDataset} --year R5\n  shirube evaluate ${exampleDataset} --json\n`)
    .action(async (path: string, options: EvaluateOptions) => done(await evaluate(path, options, output)));
}

async function evaluate(path: string, options: EvaluateOptions, output: Output): Promise<ExitCode> {
  const { evaluated, diagnostics } = await evaluateDataset(evaluateRequest(path, options));
  tellDiagnostics(diagnostics, output);
  if (evaluated === undefined) return 1;
  const { dataset, ruleSet, ruleSource, assessment } = evaluated;
  const { strategy } = dataset;
  if (options.json) output.out(`${JSON.stringify(evaluationJson({ strategy, ruleSet, assessment, ruleText: ruleSource.text, ...(options.english ? { language: 'en' } : {}) }), null, 2)}\n`);
  else output.out(evaluationText(strategy, ruleSet, assessment));
  return 0;
}
