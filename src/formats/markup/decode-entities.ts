/** Character references of HTML and XML. Names beyond this list are rare in reports and stay as written. */

const NAMES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', shy: '\u00ad',
  yen: '¥', copy: '©', reg: '®', deg: '°', plusmn: '±', sup2: '²', sup3: '³', frac12: '½', times: '×', divide: '÷', middot: '·',
  minus: '−', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»',
  bull: '•', larr: '←', uarr: '↑', rarr: '→', darr: '↓', le: '≤', ge: '≥', ne: '≠', Delta: 'Δ', permil: '‰', sect: '§', para: '¶',
};

/** @example decodeEntities('A&amp;B &#9312;') // "A&B ①" */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,8})|#(\d{1,8})|([A-Za-z][A-Za-z0-9]{1,8}));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number(`0x${hex}`);
    return code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code < 0xe0_00) ? String.fromCodePoint(code) : '\ufffd';
  });
}
