/** Codes of what is wrong with printed figures; each stands in docs/proof.md. */
export const figureCodes = [
  'rate-differs',
  'rate-formula-unclear',
  'difference-differs',
  'total-differs',
  'column-differs',
  'share-differs',
  'grade-outside-band',
  'grade-same-rate',
  'grade-order',
  'met-contradicts',
] as const;
export type FigureCode = (typeof figureCodes)[number];
