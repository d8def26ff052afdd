/** The codes of findings about sentences (本文の検査). docs/proof.md explains each. */
export const sentenceCodes = {
  count: 'sentence-count',
  summaryCount: 'summary-count',
  all: 'sentence-all',
  some: 'sentence-some',
  none: 'sentence-none',
  partly: 'sentence-partly',
  exclusion: 'exclusion-unstated',
  sum: 'sentence-sum',
  reference: 'reference-missing',
  record: 'sentence-record',
  versus: 'sentence-versus',
  approximate: 'sentence-approximate',
  times: 'sentence-times',
} as const;

export type SentenceCode = (typeof sentenceCodes)[keyof typeof sentenceCodes];
