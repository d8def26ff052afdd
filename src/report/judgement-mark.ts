/**
 * The vocabulary of judgements (判定の記号): for every outcome one glyph, one colour and one fill, the same on pages, in
 * reports and in charts. In grey print the colours fall together, so glyph and word always stand beside the colour.
 */
import { assertNever } from '../domain/assert-never.ts';
import type { Outcome } from '../domain/rule-set.ts';

export type Glyph = '●' | '◎' | '▲' | '▼' | '◇' | '–';

/** How an area of this state is filled: 塗り, 白抜き, 水玉, 斜線. */
export type MarkFill = 'solid' | 'outline' | 'dots' | 'hatch';

export interface JudgementMark {
  /** The five states and 対象外; stands in `data-state`, where style sheets and tests find it. */
  readonly state: 'achieved' | 'onPace' | 'missed' | 'regressed' | 'undetermined' | 'none';
  readonly glyph: Glyph;
  /** DADS colour token and its value; at least 4.5:1 on white, so it serves for text too. */
  readonly token: string;
  readonly colour: string;
  /** Pale companion for areas that lie behind, such as the part of a total that was there before. */
  readonly tint: string;
  readonly fill: MarkFill;
}

const achieved: JudgementMark = { state: 'achieved', glyph: '●', token: 'blue-900', colour: '#0017c1', tint: '#d9e6ff', fill: 'solid' };
const onPace: JudgementMark = { state: 'onPace', glyph: '◎', token: 'blue-900', colour: '#0017c1', tint: '#d9e6ff', fill: 'outline' };
const missed: JudgementMark = { state: 'missed', glyph: '▲', token: 'orange-800', colour: '#c74700', tint: '#ffeee2', fill: 'dots' };
const regressed: JudgementMark = { state: 'regressed', glyph: '▼', token: 'red-1200', colour: '#620000', tint: '#fdeeee', fill: 'solid' };
const undetermined: JudgementMark = { state: 'undetermined', glyph: '◇', token: 'gray-600', colour: '#666666', tint: '#f2f2f2', fill: 'hatch' };
const none: JudgementMark = { state: 'none', glyph: '–', token: 'gray-600', colour: '#666666', tint: '#f2f2f2', fill: 'outline' };

/** @example glyphOf('regressed').glyph // '▼' */
export function glyphOf(outcome: Outcome): JudgementMark {
  switch (outcome) {
    case 'achieved':
      return achieved;
    case 'onPace':
    case 'mostlyAchieved':
    case 'improved':
      return onPace;
    case 'unchanged':
      return none;
    case 'missed':
    case 'partlyMissed':
    case 'allMissed':
      return missed;
    case 'regressed':
      return regressed;
    case 'undetermined':
      return undetermined;
    case 'zeroTarget':
    case 'notApplicable':
      return none;
  }
  return assertNever(outcome);
}
