/** Every code of a diagnostic about a finished document that is read; each stands in docs/diagnostics.md. */
export const sourceCodes = [
  'source-empty',
  'source-unknown-format',
  'source-wrong-extension',
  'source-encrypted',
  'source-old-office',
  'source-is-picture',
  'source-page-is-picture',
  'source-broken',
  'source-too-many-pages',
  'source-too-many-cells',
  'source-took-too-long',
  'source-unpacks-too-large',
  'source-unsafe-part',
] as const;

export type SourceCode = (typeof sourceCodes)[number];
