/** Printed numbers (①, (2)): one for all years, or one for each year from which it holds. */
import { z } from 'zod';
import type { FiscalYear } from '../domain/identifiers.ts';
import { wholeNumber } from './figure-text.ts';
import { readYear } from './period-text.ts';
import { refuse } from './problem.ts';

const range = { least: 1, most: 9999 };

export interface NumberFrom {
  readonly from: FiscalYear;
  readonly value: number;
}

const byYear = z.record(z.string(), wholeNumber('番号', range)).transform((written, context): readonly NumberFrom[] => {
  const entries: NumberFrom[] = [];
  for (const [key, value] of Object.entries(written)) {
    const from = readYear(key, context, [key]);
    if (entries.some((entry) => entry.from === from))
      refuse(
        context,
        { code: 'number-year-repeated', message: `「${key}」と同じ年度がもう1つ書かれています`, found: key, hint: 'どちらか一方を消してください' },
        [key],
      );
    entries.push({ from, value });
  }
  return entries.sort((a, b) => a.from - b.from);
});

/** `1`, or `{ R3: 2, R5: 1 }`: 2 from R3 on, 1 from R5 on. */
export const numberSchema = z
  .union([wholeNumber('番号', range), byYear])
  .meta({ id: 'number', description: '印刷する番号。年度で変わるときは、変わった年度ごと（例 { R3: 2, R5: 1 }）' });

export type WrittenNumber = z.output<typeof numberSchema>;
