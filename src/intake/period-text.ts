/** Periods, years and days as people write them into a dataset, with a hint for each way of getting them wrong. */
import type { z } from 'zod';
import type { Expected } from '../domain/figure.ts';
import type { FiscalYear, IsoDate } from '../domain/identifiers.ts';
import { parseYear } from '../domain/era.ts';
import type { Period } from '../domain/period.ts';
import { periodKey } from '../domain/period.ts';
import type { PeriodRefusal } from '../domain/period-reading.ts';
import { parsePeriod } from '../domain/period-reading.ts';
import type { IntakeCode } from './intake-codes.ts';
import { refuse } from './problem.ts';
import { scalarText } from './scalar-text.ts';

const periodForm = 'R5年度、令和5年度、R5年、R5年度当初、R5年度末、令和6年3月、令和6年3月31日、R1～5年(累計)、H27～R1年度(年平均) など';

const reasons: Readonly<Record<PeriodRefusal, string>> = {
  empty: '時点を書いてください',
  unreadable: '時点だけを、次のどれかの形で書いてください',
  clockMissing: '「年度」か「年」かが分かりません。R5年度（4月から翌年3月）または R5年（1月から12月）と書いてください',
  beforeEra: 'その元号が始まる前の日付です。平成31年3月のように、その時の元号か西暦で書いてください',
  yearNamesDisagree: '並べて書かれた2つの年が違う年です。どちらか正しいほうだけを書いてください',
  noSuchMonth: '月は1から12までです',
  noSuchDay: 'その日は暦にありません。日を確かめてください',
  windowReversed: '終わりの年が始まりの年より前です。順序を確かめてください',
  clocksDisagree: '「年」と「年度」が混ざっています。どちらかにそろえてください',
  standingWritten: '速報値・見込みは時点ではなく値の性質です。かっこを消し、standing: preliminary などと書いてください',
  eraYearOutOfRange: 'その元号にその年はありません。元号か年を確かめてください',
  yearOutOfRange: '年は1868年から2117年までです',
};

function refusePeriod(written: string, reason: PeriodRefusal, context: z.RefinementCtx): never {
  return refuse(context, {
    code: 'period-unreadable',
    message: `「${written}」は時点・期間として読めません`,
    found: written,
    expected: periodForm,
    hint: reasons[reason],
  });
}

/** A period (時点・期間) in any spelling the domain reads. */
export function periodText(description: string) {
  return scalarText(description, { examples: ['R5年度', 'R5年度当初', 'R1～5年(累計)', 'H27～R1年度(年平均)', '令和6年3月'] }).transform(
    (written, context): Period => {
      const reading = parsePeriod(written);
      return reading.ok ? reading.period : refusePeriod(written, reading.reason, context);
    },
  );
}

export interface PlanPeriod {
  readonly from: FiscalYear;
  readonly to: FiscalYear;
}

/** A plan period (計画期間): one fiscal year or a stretch of them. */
export function planPeriodText(description: string) {
  return scalarText(description, { examples: ['令和3～5年度', '令和5年度'] }).transform((written, context): PlanPeriod => {
    const reading = parsePeriod(written);
    if (!reading.ok) return refusePeriod(written, reading.reason, context);
    const { period } = reading;
    if (period.kind === 'fiscalYear') return { from: period.year, to: period.year };
    if (period.kind === 'window' && period.clock === 'fiscal' && period.over === 'span') return { from: period.from, to: period.to };
    return refuse(context, {
      code: 'plan-period-unreadable',
      message: `「${written}」は計画期間になりません`,
      found: written,
      expected: '令和3～5年度、R3～R5年度、令和5年度',
      hint: '年度で、累計や年平均を付けずに書いてください',
    });
  });
}

const yearForm = 'R5年度、令和5年度、R5、2023';

/** A fiscal year (年度). A calendar year (R5年) is refused. */
export function yearText(description: string) {
  return scalarText(description, { examples: ['R5年度', '令和5年度'] }).transform((written, context) => readYear(written, context));
}

/** Reads one fiscal year; `path` leads from the value in hand to the text, when it is a key. */
export function readYear(written: string, context: z.RefinementCtx, path: readonly string[] = []): FiscalYear {
  const reading = parseYear(written);
  if (reading.ok && reading.clock !== 'calendar') return reading.year;
  const hint = reading.ok
    ? 'ここは暦年ではなく年度です。R5年度 のように書いてください'
    : reading.reason === 'noYear'
      ? '1つの年度を書いてください'
      : reasons[reading.reason];
  return refuse(context, { code: 'year-unreadable', message: `「${written}」は年度として読めません`, found: written, expected: yearForm, hint }, path);
}

/** A day (日付), kept as YYYY-MM-DD. */
export function dateText(description: string) {
  return scalarText(description, { examples: ['2024-09-30'] }).transform((written, context): IsoDate => {
    const reading = parsePeriod(written);
    if (reading.ok && reading.period.kind === 'date') return periodKey(reading.period);
    const code: IntakeCode = 'date-unreadable';
    const hint =
      reading.ok || reading.reason === 'unreadable' || reading.reason === 'clockMissing' ? '年月日をそろえて書いてください' : reasons[reading.reason];
    return refuse(context, { code, message: `「${written}」は日付として読めません`, found: written, expected: '2024-09-30、令和6年9月30日', hint });
  });
}

/** When an absent value is expected (公表時期): 令和6年10月以降, 令和6年12月, 未定. */
export function expectedText(description: string) {
  return scalarText(description, { examples: ['令和6年10月以降', '令和6年12月', '未定'] }).transform((written, context): Expected => {
    const trimmed = written.trim();
    if (trimmed === '未定') return { kind: 'undetermined' };
    const isFrom = trimmed.endsWith('以降');
    const reading = parsePeriod(isFrom ? trimmed.slice(0, -'以降'.length) : trimmed);
    if (reading.ok) return { kind: isFrom ? 'from' : 'in', period: reading.period };
    return refuse(context, {
      code: 'expected-unreadable',
      message: `「${written}」は公表・判明の見込み時期として読めません`,
      found: written,
      expected: '令和6年10月以降、令和6年12月、R6年度、未定',
      hint: reading.reason === 'unreadable' ? '「頃」「予定」などを付けず、時期だけを書いてください' : reasons[reading.reason],
    });
  });
}
