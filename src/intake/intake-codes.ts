/** Every code of a fault found while reading a dataset or a rule set; each stands in docs/diagnostics.md. */
export const intakeCodes = [
  'key-unknown',
  'key-missing',
  'type-wrong',
  'value-empty',
  'identifier-unreadable',
  'figure-unreadable',
  'whole-number-unreadable',
  'period-unreadable',
  'plan-period-unreadable',
  'year-unreadable',
  'date-unreadable',
  'expected-unreadable',
  'format-unknown',
  'word-unknown',
  'unit-unknown',
  'unit-declaration-wrong',
  'number-year-repeated',
  'condition-unreadable',
  'sentence-test-unreadable',
  'bound-missing',
] as const;

export type IntakeCode = (typeof intakeCodes)[number];
