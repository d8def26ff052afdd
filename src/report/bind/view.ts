/** Everything a report is made from, with the look-ups that bindings share. */
import type { Assessment } from '../../domain/assessment.ts';
import type { Stated } from '../../domain/figure.ts';
import { asKnownOn } from '../../domain/figure.ts';
import type { IsoDate } from '../../domain/identifiers.ts';
import type { RuleSet } from '../../domain/rule-set.ts';
import type { StrategyIndex } from '../../domain/strategy-index.ts';
import type { Strategy } from '../../domain/strategy.ts';

export interface View {
  readonly strategy: Strategy;
  readonly index: StrategyIndex;
  readonly assessment: Assessment;
  readonly ruleSet: RuleSet;
  /** Day of the edition (発行日). */
  readonly date: IsoDate;
}

/** The statement that holds for this report: as known on its day, where it was made for one. */
export function holding<T extends Stated>(view: View, statements: readonly T[]): T | undefined {
  return asKnownOn(statements, view.assessment.asOf);
}
