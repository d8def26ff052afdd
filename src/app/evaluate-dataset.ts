/** Opens a dataset and evaluates one report year of it (評価). */
import { evaluate } from '../domain/evaluate.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Fault } from '../domain/fault.ts';
import type { IsoDate } from '../domain/identifiers.ts';
import type { Diagnostic } from '../formats/diagnostic.ts';
import { readYaml } from '../formats/yaml/read-yaml.ts';
import type { LoadedDataset, LoadRequest } from './load-dataset.ts';
import { loadDataset } from './load-dataset.ts';

export interface EvaluateRequest extends LoadRequest {
  /** What was known on this day; without it, what is known now. */
  readonly asOf?: IsoDate;
}

export interface EvaluatedDataset extends LoadedDataset {
  readonly assessment: Assessment;
}

export interface Evaluating {
  /** Missing when `diagnostics` holds an error. */
  readonly evaluated?: EvaluatedDataset;
  readonly diagnostics: readonly Diagnostic[];
}

export async function evaluateDataset(request: EvaluateRequest): Promise<Evaluating> {
  const { loaded, diagnostics } = await loadDataset(request);
  if (loaded === undefined) return { diagnostics };
  const year = request.year ?? loaded.dataset.report.year;
  const { assessment, faults } = evaluate(loaded.dataset.strategy, loaded.ruleSet, { year, ...(request.asOf === undefined ? {} : { asOf: request.asOf }) });
  const all = [...diagnostics, ...locate(faults, loaded)];
  return all.some(({ severity }) => severity === 'error') ? { diagnostics: all } : { evaluated: { ...loaded, assessment }, diagnostics: all };
}

/** Faults with their lines; the file is read again only where there is a fault to place. */
export function locate(faults: readonly Fault[], { source }: LoadedDataset): readonly Diagnostic[] {
  if (faults.length === 0) return [];
  const { placeOf } = readYaml(source.text, source.file);
  return faults.map(({ path, ...words }) => ({ ...words, at: placeOf(path) }));
}
