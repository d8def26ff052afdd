/** Every code of a fault of a layout; each stands in docs/diagnostics.md. */
export const layoutCodes = [
  'layout-unknown-key',
  'layout-missing-key',
  'layout-wrong-type',
  'layout-unknown-word',
  'layout-template',
  'layout-condition',
  'layout-span',
  'layout-bad-path',
  'layout-unknown-path',
  'layout-not-printable',
  'layout-not-a-list',
  'layout-not-comparable',
  'layout-not-drawable',
  'layout-unknown-format',
  'layout-table-shape',
  'layout-unknown-sentence',
  'layout-notes-missing',
] as const;

export type LayoutCode = (typeof layoutCodes)[number];
