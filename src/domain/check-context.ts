/** What every check of a strategy looks up. */
import type { DataPath } from './fault.ts';
import type { FiscalYear, IndicatorId } from './identifiers.ts';
import type { Strategy } from './strategy.ts';
import type { StrategyIndex } from './strategy-index.ts';

export interface CheckContext {
  readonly strategy: Strategy;
  readonly index: StrategyIndex;
  /** The report year: numbers are held against their siblings in it, divisions must be there in it. */
  readonly year: FiscalYear;
  readonly paths: ReadonlyMap<IndicatorId, DataPath>;
}
