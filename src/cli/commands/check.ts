/** `shirube check DATASET`: says everything that is wrong, writes nothing. */
import type { Command } from 'commander';
import { composeDataset } from '../../app/compose-dataset.ts';
import { exampleDataset } from '../../app/product.ts';
import { printYear } from '../../domain/era.ts';
import type { ExitCode, Output } from '../output.ts';
import type { DatasetOptions } from './common.ts';
import { addDatasetOptions, evaluateRequest, tellDiagnostics } from './common.ts';

export function addCheckCommand(program: Command, output: Output, done: (code: ExitCode) => void): void {
  addDatasetOptions(program.command('check'))
    .description('データ・評価基準・様式の誤りを、場所と直し方とともにすべて示す')
    .argument('<DATASET>', 'データのフォルダーかファイル')
    .addHelpText('after', `\n例:\n  shirube check ${exampleDataset}\n`)
    .action(async (path: string, options: DatasetOptions) => done(await check(path, options, output)));
}

async function check(path: string, options: DatasetOptions, output: Output): Promise<ExitCode> {
  const { composed, diagnostics } = await composeDataset(evaluateRequest(path, options));
  tellDiagnostics(diagnostics, output);
  if (composed === undefined) return 1;
  const { strategy } = composed.dataset;
  const sizes = `基本目標 ${strategy.goals.length}、事業 ${strategy.projects.length}、指標 ${strategy.indicators.length}`;
  output.out(`誤りはありません: ${strategy.title} ${printYear(composed.assessment.year, 'fiscal', 'eraLong')}（${sizes}）\n`);
  return 0;
}
