/** The checks of rates, differences, sums, shares and judgement words (数値の検査). */
import type { Check } from '../check.ts';
import { checkColumns } from './column-check.ts';
import { checkGrades } from './grade-check.ts';
import { checkMet } from './met-check.ts';
import { checkRates } from './rate-check.ts';
import { checkTotals } from './total-check.ts';

export const figureChecks: readonly Check[] = [checkRates, checkColumns, checkTotals, checkGrades, checkMet];
