/** The checks of labels, numbering, notes, spellings (表記の検査). */
import type { Check } from '../check.ts';

export const labelChecks: readonly Check[] = [];
