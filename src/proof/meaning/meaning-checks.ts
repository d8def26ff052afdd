/** The checks of what the figures mean (意味の検査). */
import type { Check } from '../check.ts';

export const meaningChecks: readonly Check[] = [];
