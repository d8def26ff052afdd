/** The checks of what sentences claim (本文の検査). */
import type { Check } from '../check.ts';

export const sentenceChecks: readonly Check[] = [];
