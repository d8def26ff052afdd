/** Formulas that a report states of its rates (算式の注): 「進捗率＝（実績値－基準値）÷（目標値－基準値）×100」. */
import { toHalfWidth } from '../../domain/half-width.ts';
import type { SourceReport } from '../../intake/source-report/source-report.ts';
import type { ProvableFormula } from './rate-way.ts';

export interface StatedFormulas {
  readonly rising: readonly ProvableFormula[];
  readonly falling: readonly ProvableFormula[];
}

const terms: readonly (readonly [RegExp, string])[] = [
  [/(?:基準|現状|策定時|当初|開始[時前]|初期|起点)(?:の?数?値)?/g, 'B'],
  [/(?:最終|中間)?(?:目標|目安|計画)(?:の?数?値)?(?:\(増分\))?/g, 'T'],
  [/(?:実績|現在|今回|直近|最新|進捗)(?:の?数?値)?(?:\(増分\))?/g, 'A'],
];

const shapes: readonly (readonly [RegExp, ProvableFormula])[] = [
  [/\(?A-B\)?÷\(?T-B\)?|\(?B-A\)?÷\(?B-T\)?/g, 'progress'],
  [/[2２]-\(?A÷T\)?|\(T-\(A-T\)\)÷T|\(?2×?T-A\)?÷T|200%?-A÷T/g, 'two_minus_ratio'],
  [/T÷A/g, 'inverse_ratio'],
  [/A÷T/g, 'ratio'],
];

const fallingWords = /減少|減らす|低下|下げ|下回|少ない(?:ほど|方)|抑制|縮減|削減/;

/** What the notes and sentences say of the rate with this heading; `undefined` where they say nothing. */
export function statedFormulas({ notes, sentences }: SourceReport, heading: string): StatedFormulas | undefined {
  const said = [...notes, ...sentences].map(({ text }) => text).filter((text) => mentions(text, heading));
  const found = said.map(formulasIn);
  const rising = [...new Set(found.flatMap((each) => each.rising))];
  const falling = [...new Set(found.flatMap((each) => each.falling))];
  return rising.length + falling.length === 0 ? undefined : { rising, falling };
}

function mentions(text: string, heading: string): boolean {
  const plain = toHalfWidth(text).normalize('NFKC');
  return /[÷\/]/.test(plain) && (plain.includes(heading) || (/算出|計算|算式/.test(plain) && /率|度/.test(plain)));
}

function formulasIn(text: string): StatedFormulas {
  const parts = text.split(/。|、?(?=[（(]?(?:数?値?の?減少|減らす|減少|低下|下げる))/);
  const rising: ProvableFormula[] = [];
  const falling: ProvableFormula[] = [];
  for (const part of parts) (fallingWords.test(part) ? falling : rising).push(...shapesIn(part));
  return { rising, falling };
}

function shapesIn(text: string): readonly ProvableFormula[] {
  let plain = text.normalize('NFKC').replace(/\s+/g, '').replace(/[−‐–ー－-]/g, '-').replace(/[／/]/g, '÷').replace(/[*x✕]/g, '×');
  for (const [words, letter] of terms) plain = plain.replace(words, letter);
  const found: ProvableFormula[] = [];
  for (const [shape, formula] of shapes) {
    if (shape.test(plain)) found.push(formula);
    shape.lastIndex = 0;
    plain = plain.replace(shape, '');
  }
  return found;
}
