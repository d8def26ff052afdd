/** What one language says of the steps of a derivation (計算過程); derivation-text.ts picks the language. */
import type { Caveat, DerivationStep, Pace, RateAbsence, UsedFigure } from '../domain/derivation.ts';
import type { Condition, RuleSet } from '../domain/rule-set.ts';

export type Step<Kind extends DerivationStep['kind']> = Extract<DerivationStep, { readonly kind: Kind }>;

/** The body's own words and signs. */
export interface CaveatContext {
  readonly printing: RuleSet['printing'];
  readonly gradeWord: (grade: string) => string;
}

/** What a step is told with: the body's words and signs, and the indicator's figures. */
export interface StepContext extends CaveatContext {
  readonly ruleSetName: string;
  /** The measured figure, for its unit and decimals. */
  readonly actual: UsedFigure | undefined;
  /** Decimals of the indicator; a figure written with more keeps them. */
  readonly digits: number;
  /** The conditions that held just before the grade: those of the rule that gave it. */
  readonly because: readonly Condition[];
}

/** The words of one language. */
export interface DerivationWords {
  readonly take: (used: UsedFigure, context: StepContext) => string;
  readonly formula: (step: Step<'formula'>, context: StepContext) => string;
  readonly handedOn: (step: Step<'handedOn'>) => string;
  readonly noRate: (reason: RateAbsence) => string;
  readonly round: (step: Step<'round'>) => string;
  readonly path: (step: Step<'path'>, context: StepContext) => string;
  readonly share: (step: Step<'share'>, context: StepContext) => string;
  readonly trend: (step: Step<'trend'>, context: StepContext) => string;
  readonly points: (step: Step<'points'>, context: StepContext) => string;
  readonly pointSum: (step: Step<'pointSum'>, context: StepContext) => string;
  readonly pace: (pace: Pace, context: StepContext) => string;
  readonly test: (step: Step<'test'>, context: StepContext) => string;
  readonly grade: (step: Step<'grade'>, context: StepContext) => string;
  readonly count: (step: Step<'count'>, context: StepContext) => string;
  readonly rollUpTest: (step: Step<'rollUpTest'>, context: StepContext) => string;
  readonly everyYear: (step: Step<'everyYear'>, context: StepContext) => string;
  readonly composite: (step: Step<'composite'>, context: StepContext) => string;
  readonly human: (step: Step<'human'>, context: StepContext) => string;
  readonly change: (step: Step<'change'>, context: StepContext) => string;
  readonly tally: (step: Step<'tally'>, context: StepContext) => string;
  readonly sentenceCount: (step: Step<'sentenceCount'>, context: StepContext) => string;
  readonly caveat: (caveat: Caveat, context: CaveatContext) => string;
  readonly rateAbsence: (reason: RateAbsence) => string;
}
