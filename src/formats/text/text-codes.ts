/** Every code of a diagnostic about a file as bytes; each stands in docs/diagnostics.md. */
export const textCodes = ['text-too-large', 'text-not-utf8'] as const;

export type TextCode = (typeof textCodes)[number];
