/** Figures of an indicator (基準値, 目標値, 実績値, 当初値 …): `{target.actual}`, `{target.actual.period}`, `{target.actual.standing}`. */
import type { Figure, Standing } from '../../domain/figure.ts';
import type { Period } from '../../domain/period.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Bound } from './bound.ts';
import { defineScope, value } from './scope.ts';

/** `figure` is missing where nothing was stated; that prints as the absent value. */
export interface FigureOwner {
  readonly ref: string;
  readonly figure: Figure | undefined;
  readonly period: Period | undefined;
  readonly digits: number;
  readonly unit: Unit;
}

export const figureScope = defineScope<FigureOwner>(
  'figure',
  {
    value: value('quantity', quantityOf),
    period: value('period', ({ period, ref }) => (period === undefined ? undefined : { kind: 'period', period, ref: `${ref}.period` })),
    standing: value('text', ({ figure }) => standingWord(figure)),
    unit: value('text', ({ unit }) => ({ kind: 'text', text: unit.symbol, notes: [] })),
  },
  { self: value('quantity', quantityOf) },
);

const notEntered: Figure = { kind: 'absent', reason: 'notEntered', notes: [] };

function quantityOf({ figure, digits, unit, ref }: FigureOwner): Extract<Bound, { readonly kind: 'quantity' }> {
  return { kind: 'quantity', figure: figure ?? notEntered, digits, unit, ref };
}

/** A final value says nothing of its standing. */
const standingWords: Readonly<Record<Standing, string>> = { final: '', preliminary: '速報値', estimate: '見込み' };

function standingWord(figure: Figure | undefined): Extract<Bound, { readonly kind: 'text' }> | undefined {
  const text = figure?.kind === 'value' ? standingWords[figure.standing] : '';
  return text === '' ? undefined : { kind: 'text', text, notes: [] };
}
