/** `shirube check DATASET`: says everything that is wrong, writes nothing. */
import type { Command } from 'commander';
import { composeDataset } from '../../app/compose-dataset.ts';
import { exampleDataset } from '../../app/product.ts';
import type { Assessment } from '../../domain/assessment.ts';
import { printYear } from '../../domain/era.ts';
import { lintStrategy } from '../../domain/lint-strategy.ts';
import type { Strategy } from '../../domain/strategy.ts';
import { lintByKind, lintKindWords, lintText } from '../../report/lint-words.ts';
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

/** What is in order in form and still worth a second look. */
function lintLines(strategy: Strategy, assessment: Assessment): string {
  const findings = lintStrategy(strategy, assessment);
  if (findings.length === 0) return '';
  const indicators = new Map(strategy.indicators.map((indicator) => [indicator.id, indicator]));
  const lines = lintByKind(findings).flatMap(({ kind, findings: ofKind }) => [
    `  ${lintKindWords[kind].title}（${ofKind.length}件）　${lintKindWords[kind].action}`,
    ...ofKind.flatMap(({ indicator, detail, severity }) => {
      const subject = indicators.get(indicator);
      return subject === undefined ? [] : [`    ${severity === 'doubt' ? '・' : '（念のため）'}${subject.name}：${lintText(detail, subject)}`];
    }),
  ]);
  return `目標の点検: 確かめたいこと ${findings.filter(({ severity }) => severity === 'doubt').length}件、念のため ${findings.filter(({ severity }) => severity === 'note').length}件\n${lines.join('\n')}\n`;
}

async function check(path: string, options: DatasetOptions, output: Output): Promise<ExitCode> {
  const { composed, diagnostics } = await composeDataset(evaluateRequest(path, options));
  tellDiagnostics(diagnostics, output);
  if (composed === undefined) return 1;
  const { strategy } = composed.dataset;
  const sizes = `基本目標 ${strategy.goals.length}、事業 ${strategy.projects.length}、指標 ${strategy.indicators.length}`;
  output.out(lintLines(strategy, composed.assessment));
  output.out(`誤りはありません: ${strategy.title} ${printYear(composed.assessment.year, 'fiscal', 'eraLong')}（${sizes}）\n`);
  return 0;
}
