/** Every code of a diagnostic about a table of text (CSV, TSV); each stands in docs/diagnostics.md. */
export const csvCodes = ['csv-empty', 'csv-quote-unclosed', 'csv-text-after-quote'] as const;

export type CsvCode = (typeof csvCodes)[number];
