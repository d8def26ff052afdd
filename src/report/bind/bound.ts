/** A value that a template prints: what it is and, for everything but names, the permanent reference to where it comes from. */
import type { SentencePart, YearChange, Rate } from '../../domain/assessment.ts';
import type { Figure } from '../../domain/figure.ts';
import type { NoteId } from '../../domain/identifiers.ts';
import type { Period } from '../../domain/period.ts';
import type { Outcome } from '../../domain/rule-set.ts';
import type { Unit } from '../../domain/unit.ts';

/**
 * `ref` names a figure for good: `indicator:p01-k1:rate`, `goal:g1:judgement`, `counts:kpis.achieved`,
 * `sentence:goals:missed`, `group:1:sentence.group:missed`.
 */
export type FigureRef = string;

export type Bound =
  /** A name or a prose text; notes bound to the name. */
  | { readonly kind: 'text'; readonly text: string; readonly notes: readonly NoteId[] }
  /** A printed number or a count. */
  | { readonly kind: 'number'; readonly value: number; readonly ref: FigureRef }
  | { readonly kind: 'period'; readonly period: Period; readonly ref: FigureRef }
  | { readonly kind: 'quantity'; readonly figure: Figure; readonly digits: number; readonly unit: Unit; readonly ref: FigureRef }
  | { readonly kind: 'rate'; readonly rate: Rate | null; readonly ref: FigureRef }
  | { readonly kind: 'change'; readonly change: YearChange; readonly ref: FigureRef }
  /** The word or glyph of a judgement; conditions compare its outcome. */
  | { readonly kind: 'word'; readonly text: string; readonly outcome: Outcome; readonly ref: FigureRef }
  /** A sentence of the rule set; `ref` stands before the references of its figures. */
  | { readonly kind: 'sentence'; readonly parts: readonly SentencePart[]; readonly ref: FigureRef }
  /** Several values as one, such as A市 10,000千円 or the periods of a group. */
  | { readonly kind: 'joined'; readonly items: readonly Bound[]; readonly separator: string };

export type BoundKind = Bound['kind'];

/** @example textBound('中小企業支援課') */
export function textBound(text: string, notes: readonly NoteId[] = []): Bound & { readonly kind: 'text' } {
  return { kind: 'text', text, notes };
}
