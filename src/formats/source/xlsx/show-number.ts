/** A number of a cell as the cell shows it: 0.544 in a format of percent is 54.4%. Formats are shown by hucre, with what it lacks done here: Japanese eras, the general format, decimal rounding. */
import { formatValue } from 'hucre';
import { GENERAL } from './number-formats.ts';
import { roundDecimal } from './round-decimal.ts';

/** `code` is the number format, `is1904` the calendar of the workbook. @example showNumber(0.544, '0.0%', false) // "54.4%" */
export function showNumber(value: number, code: string, is1904: boolean): string {
  if (code === GENERAL || code === '@' || code === '') return showGeneral(value);
  const written = withEra(withoutGeneral(code, value), value, is1904);
  const section = sectionOf(written, value);
  const rounded = isDate(section) ? value : rounded15(value, section);
  try {
    return formatValue(rounded, written, { is1904 }).trim();
  } catch (error) {
    // A format that cannot be shown, such as one of two hundred decimals.
    if (!(error instanceof RangeError)) throw error;
    return showGeneral(value);
  }
}

/** Eleven digits at most, as a cell shows a number without a format. */
function showGeneral(value: number): string {
  return String(Number(value.toPrecision(Math.abs(value) >= 1e11 ? 15 : 11)));
}

function withoutGeneral(code: string, value: number): string {
  return code.replace(/G\/標準|General/g, `"${showGeneral(value)}"`);
}

/** Positive, negative and zero have formats of their own, parted by semicolons. */
function sectionOf(code: string, value: number): string {
  const sections = code.replace(/"[^"]*"|\\./g, '').split(';');
  const index = value > 0 || sections.length === 1 ? 0 : value < 0 ? 1 : 2;
  return sections[index] ?? sections[0] ?? '';
}

function isDate(section: string): boolean {
  return /[ymdhse]/i.test(section.replace(/\[(?!h|m|s)[^\]]*\]|E[+-]/gi, ''));
}

function rounded15(value: number, section: string): number {
  if (/E[+-]|\?\/|\//i.test(section)) return value;
  const places = (/\.([0#?]+)/.exec(section)?.[1]?.length ?? 0) + (section.includes('%') ? 2 : 0);
  // Commas behind the digits show thousands or millions.
  return /[0#?],+(?:[^0#?,]|$)/.test(section) ? value : Number(roundDecimal(value, places));
}

const ERAS = [
  { name: '令和', short: '令', letter: 'R', from: [2019, 5, 1] },
  { name: '平成', short: '平', letter: 'H', from: [1989, 1, 8] },
  { name: '昭和', short: '昭', letter: 'S', from: [1926, 12, 25] },
  { name: '大正', short: '大', letter: 'T', from: [1912, 7, 30] },
  { name: '明治', short: '明', letter: 'M', from: [1868, 1, 25] },
] as const;

const DAY_MS = 86_400_000;
/** Day 0 of the two calendars of workbooks; the first one counts a 29 February 1900 that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

function withEra(code: string, value: number, is1904: boolean): string {
  const outside = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (!/g|(?:^|[^0-9#?])e(?![+-])/i.test(outside)) return code;
  const time = (is1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(value) * DAY_MS;
  const era = ERAS.find(({ from: [year, month, day] }) => time >= Date.UTC(year, month - 1, day));
  if (era === undefined) return code;
  const number = new Date(time).getUTCFullYear() - era.from[0] + 1;
  const year = number === 1 && code.includes('gannen') ? '元' : `${number}`;
  const named = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|g+|e+/gi, (part) => {
    if (/^g+$/i.test(part)) return `"${part.length >= 3 ? era.name : part.length === 2 ? era.short : era.letter}"`;
    return /^e+$/i.test(part) ? `"${part.length > 1 && year !== '元' ? year.padStart(2, '0') : year}"` : part;
  });
  return named.replaceAll('""', '');
}
