/** The header that gives a file to be kept, under a name in any letters (RFC 6266, RFC 8187). */

/** @example attachment('評価 (案).csv') // "attachment; filename*=UTF-8''%E8%A9%95%E4%BE%A1%20%28%E6%A1%88%29.csv" */
export function attachment(name: string): string {
  const encoded = encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename*=UTF-8''${encoded}`;
}
