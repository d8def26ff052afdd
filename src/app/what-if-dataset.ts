/** Opens a dataset and compares what two rule sets make of it (評価基準の比較). */
import { optional } from '../domain/optional.ts';
import type { FiscalYear, IsoDate } from '../domain/identifiers.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import type { Strategy } from '../domain/strategy.ts';
import type { Diagnostic } from '../formats/diagnostic.ts';
import { compareRules, type WhatIf } from '../report/what-if.ts';
import { locate } from './evaluate-dataset.ts';
import { loadDataset } from './load-dataset.ts';
import { loadRules, rulesOfUser } from './load-rules.ts';

export interface WhatIfRequest {
  readonly path: string;
  /** Name of a shipped rule set, or a file; without it, what the dataset names. */
  readonly before?: string;
  readonly after: string;
  /** Without it, the report year that the dataset names. */
  readonly year?: FiscalYear;
  readonly asOf?: IsoDate;
}

export interface ComparedDataset {
  readonly strategy: Strategy;
  readonly before: RuleSet;
  readonly after: RuleSet;
  readonly whatIf: WhatIf;
}

/** Faults of dataset and both rule sets come back at once; `compared` is missing when one is an error. */
export async function whatIfDataset(request: WhatIfRequest): Promise<{ readonly compared?: ComparedDataset; readonly diagnostics: readonly Diagnostic[] }> {
  const { path, before, year, asOf } = request;
  const first = await loadDataset({ path, ...optional('rules', before), ...optional('year', year) });
  const second = await loadRules(rulesOfUser(request.after), '--rules', year ?? first.loaded?.dataset.report.year);
  const diagnostics = [...first.diagnostics, ...second.diagnostics];
  if (first.loaded === undefined || second.ruleSet === undefined) return { diagnostics };
  const { dataset, ruleSet } = first.loaded;
  const view = { year: year ?? dataset.report.year, ...(asOf === undefined ? {} : { asOf }) };
  const { whatIf, faults } = compareRules({ strategy: dataset.strategy, before: ruleSet, after: second.ruleSet, view });
  return { compared: { strategy: dataset.strategy, before: ruleSet, after: second.ruleSet, whatIf }, diagnostics: [...diagnostics, ...locate(faults, first.loaded)] };
}
