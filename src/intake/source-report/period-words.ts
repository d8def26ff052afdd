/** Clocks inside the text of cells and headings (セルと見出しの時点): 「R5年度 127人」「実績値（令和5年度）」「R3」. */
import { toHalfWidth } from '../../domain/half-width.ts';
import type { Period } from '../../domain/period.ts';
import { parsePeriod } from '../../domain/period-reading.ts';

const year = '(?:(?:明治|大正|昭和|平成|令和|[MTSHR])\\s?(?:元|\\d{1,2})|(?:19|20)\\d{2})';
const second = '(?:(?:明治|大正|昭和|平成|令和|[MTSHR])?\\s?(?:元|\\d{1,4}))';
const namedTwice = `(?:\\((?:${year})(?:年度?)?\\))?`;
const window = `(?:年度?)?${namedTwice}\\s?(?:[~〜～ー–-]|から)\\s?${second}`;
const behind = '(?:年度?(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:当初|初頭|末)?(?:時点)?)';
const measure = '(?:\\s?\\((?:累計|年平均|平均|合計|計)\\)|累計)?';
const pattern = new RegExp(`${year}(?:${window})?${namedTwice}${behind}${namedTwice}${measure}`, 'i');
const bareYear = /(?<![\p{L}\p{N}])(?:(?:平成|令和|昭和)(?:元|\d{1,2})|[HR](?:元|\d{1,2})|20\d{2})(?![\p{L}\p{N}.,%])/u;

export interface TakenPeriod {
  readonly period?: Period;
  /** The text without the clock. */
  readonly rest: string;
}

/** The clock at the start of a cell (「R5年度 127人」), or the only thing in it. Elsewhere it is left where it is. */
export function takePeriod(text: string): TakenPeriod {
  const found = pattern.exec(text);
  if (found === null || found.index > 1) return { rest: text };
  const period = periodOf(found[0]);
  if (period === undefined) return { rest: text };
  const rest = text.slice(found.index + found[0].length).replace(/^(?:の|は|末|実績|:|\))/, ' ').trim();
  return { period, rest };
}

/** The clock that a heading names, wherever in it; a year without 年度 is a fiscal year there: R5, 2023. */
export function periodIn(heading: string): Period | undefined {
  const text = toHalfWidth(heading);
  const found = pattern.exec(text);
  if (found !== null) return periodOf(found[0]);
  const [bare] = bareYear.exec(text) ?? [];
  return bare === undefined ? undefined : periodOf(`${bare}年度`);
}

function periodOf(written: string): Period | undefined {
  const text = written.replace(/時点|初頭/g, '').replace('(平均)', '(年平均)').replace(/(?<!\()累計$/, '(累計)').replace(/\((?:合計|計)\)/, '(累計)');
  const reading = parsePeriod(text);
  if (reading.ok) return reading.period;
  const short = parsePeriod(text.replace(/\([^)]*\)/g, ''));
  return short.ok ? short.period : undefined;
}
