/** The checks of what sentences claim (本文の検査). */
import type { Check } from '../check.ts';
import { checkCounts } from './check-counts.ts';
import { checkPartly } from './check-partly.ts';
import { checkQuantifiers } from './check-quantifiers.ts';
import { checkReferences } from './check-references.ts';
import { checkSeries } from './check-series.ts';
import { checkSummary } from './check-summary.ts';
import { checkSums } from './check-sums.ts';

export const sentenceChecks: readonly Check[] = [checkCounts, checkQuantifiers, checkPartly, checkSummary, checkReferences, checkSums, checkSeries];
