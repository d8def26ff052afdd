/** The checks of rates, differences, sums, shares and judgement words (数値の検査). */
import type { Check } from '../check.ts';
import { checkRates } from './rate-check.ts';

export const figureChecks: readonly Check[] = [checkRates];
