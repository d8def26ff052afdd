/** Values of options as people type them. What cannot be read is a UsageError that shows how to write it. */
import { isRealDate } from '../domain/calendar-date.ts';
import { parseYear } from '../domain/era.ts';
import type { FiscalYear, IsoDate } from '../domain/identifiers.ts';
import { UsageError } from './usage-error.ts';

/** `--year`: R5, R5年度, 令和5年度, 2023. @example readYearOption('R5') // 2023 */
export function readYearOption(text: string | undefined): FiscalYear | undefined {
  if (text === undefined) return undefined;
  const reading = parseYear(text);
  if (!reading.ok || reading.clock === 'calendar') throw new UsageError(`--year の「${text}」を年度として読めません。R5、R5年度、令和5年度、2023 のように書いてください。`);
  return reading.year;
}

/** `--as-of`: the last day of what is known, 2024-08-30. */
export function readDayOption(text: string | undefined): IsoDate | undefined {
  if (text === undefined) return undefined;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const date = { year: Number(parts?.[1]), month: Number(parts?.[2]), day: Number(parts?.[3]) };
  if (parts === null || !isRealDate(date)) throw new UsageError(`--as-of の「${text}」を日付として読めません。2024-08-30 のように書いてください。`);
  return text;
}

/** A comma-separated list out of a closed set, without repeats. @example readListOption('--format', 'html,pdf', formats) */
export function readListOption<T extends string>(option: string, text: string, allowed: readonly T[]): readonly T[] {
  const names = text.split(',').map((name) => name.trim().toLowerCase());
  const chosen = allowed.filter((name) => names.includes(name));
  const unknown = names.filter((name) => !allowed.some((known) => known === name));
  if (unknown.length > 0) throw new UsageError(`${option} の「${unknown.join(',')}」は使えません。${allowed.join('、')} から、コンマで区切って選んでください。`);
  return chosen;
}

/** `--port`: 0 lets the system choose. */
export function readPortOption(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 65_536;
  if (port > 65_535) throw new UsageError(`ポート番号の「${text}」は使えません。0 から 65535 までの数を指定してください（例: 8080）。`);
  return port;
}
