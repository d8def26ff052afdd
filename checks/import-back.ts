/** A finished report imported and evaluated, set beside the dataset that it was made from. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { evaluateDataset } from '../src/app/evaluate-dataset.ts';
import { writeImport } from '../src/app/import-report.ts';
import type { Imported } from '../src/app/imported.ts';
import type { Assessment, IndicatorAssessment } from '../src/domain/assessment.ts';

/** Everything that an evaluation decides, a line each: rate or its absence, and the judgement. */
export function verdictsOf({ goals, projects }: Assessment): readonly string[] {
  const line = (place: string, { number, rate, rateAbsence, judgement }: IndicatorAssessment): string => `${place}-${number} ${rate?.printed ?? rateAbsence?.kind ?? ''} ${judgement.grade}`;
  return [
    ...goals.flatMap((goal) => [
      `goal ${goal.number} ${goal.judgement.grade}`,
      ...goal.targets.map((target) => line(`goal ${goal.number}`, target)),
      ...goal.directions.flatMap((direction) => direction.kpis.map((kpi) => line(`goal ${goal.number} direction ${direction.number}`, kpi))),
    ]),
    ...projects.flatMap((project) => [`project ${project.number} year ${project.planYear} ${project.judgement.grade} ${project.exclusions.join()}`, ...project.kpis.map((kpi) => line(`project ${project.number}`, kpi))]),
  ];
}

export async function verdictsOfDataset(dataset: string): Promise<readonly string[]> {
  const { evaluated, diagnostics } = await evaluateDataset({ path: dataset });
  if (evaluated === undefined) throw new Error(JSON.stringify(diagnostics, undefined, 1));
  return verdictsOf(evaluated.assessment);
}

export interface ImportedBack {
  readonly imported: Imported;
  readonly verdicts: readonly string[];
  readonly sentences: readonly string[];
}

/** Imports a document into a folder of its own, which is gone afterwards. */
export async function importBack(file: string, rules: string): Promise<ImportedBack> {
  return inFolder(async (out) => {
    const result = await writeImport({ path: file, out, rules, replace: false });
    if (result.kind !== 'written') throw new Error(JSON.stringify(result, undefined, 1));
    const { evaluated, diagnostics } = await evaluateDataset({ path: out });
    if (evaluated === undefined) throw new Error(JSON.stringify(diagnostics, undefined, 1));
    return { imported: result.imported, verdicts: verdictsOf(evaluated.assessment), sentences: evaluated.assessment.sentences.map(({ text }) => text) };
  });
}

export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shirube-import-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
