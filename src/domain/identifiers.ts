/** Permanent identifiers. A number such as ① is for print and may change from year to year; an id never does. */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type StrategyId = Branded<'StrategyId'>;
export type GoalId = Branded<'GoalId'>;
export type DirectionId = Branded<'DirectionId'>;
export type IndicatorId = Branded<'IndicatorId'>;
export type ProjectId = Branded<'ProjectId'>;
export type DivisionId = Branded<'DivisionId'>;
export type SurveyId = Branded<'SurveyId'>;
export type NoteId = Branded<'NoteId'>;
export type GrantId = Branded<'GrantId'>;
export type GradeId = Branded<'GradeId'>;
export type CompositeId = Branded<'CompositeId'>;

export type AnyId = StrategyId | GoalId | DirectionId | IndicatorId | ProjectId | DivisionId | SurveyId | NoteId | GrantId | GradeId | CompositeId;

/** An id is one to 64 letters, digits, hyphens or underscores, beginning with a letter or digit. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(text);
}

/** Brands a text that {@link isIdentifier} accepted; throws a RangeError for any other, which is a bug of the caller. */
export function identifier<Id extends AnyId>(text: string): Id {
  if (!isIdentifier(text)) throw new RangeError(`not an identifier: ${JSON.stringify(text)}`);
  return text as Id;
}

/** A day as `YYYY-MM-DD`; compares as text. */
export type IsoDate = string;

/** A fiscal year (年度) by the Gregorian year in which it begins: 2023 is 令和5年度. */
export type FiscalYear = number;
