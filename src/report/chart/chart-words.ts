/** The words of charts (図の言葉): clocks, figures, kinds and reasons as they are written beside a mark or read aloud. */
import { assertNever } from '../../domain/assert-never.ts';
import { eraOfYear, printEraYear, printYear } from '../../domain/era.ts';
import type { AbsenceReason, AbsentFigure, Expected, Standing } from '../../domain/figure.ts';
import type { IsoDate } from '../../domain/identifiers.ts';
import type { Break, Direction, IndicatorKind } from '../../domain/indicator.ts';
import type { Period, WindowPeriod } from '../../domain/period.ts';
import { isWindow, printPeriod, yearOf } from '../../domain/period.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { printQuantity } from '../../domain/quantity.ts';
import { absolute } from '../../domain/rational.ts';
import type { NegativeSign } from '../../domain/rounding.ts';
import type { YearStyle } from '../../domain/era.ts';

/** Beside a mark: "R5年度", "R1～5年(累計)". */
export function shortPeriod(period: Period): string {
  return printPeriod(period, 'eraShort');
}

/** Below a time axis: "R5". */
export function shortYear(period: Period): string {
  const year = yearOf(period);
  return printEraYear(year, eraOfYear(year), 'eraShort');
}

/** Read aloud, without the western year: 令和5年度, 令和元～5年の累計. */
export function longPeriod(period: Period): string {
  return spoken(period, 'eraLong');
}

/** In full, as in tables and where a period is first named: 令和5年度（2023年度）, 令和元～5年の累計（2019～2023年）. */
export function fullPeriod(period: Period): string {
  const western = isWindow(period) ? westernSpan(period) : printPeriod(period, 'western');
  return `${longPeriod(period)}（${western.replace(/当初$|末$/, '')}）`;
}

function westernSpan(window: WindowPeriod): string {
  return window.from === window.to ? printYear(window.to, window.clock, 'western') : printPeriod({ ...window, over: 'span' }, 'western');
}

function spoken(period: Period, style: YearStyle): string {
  if (!isWindow(period)) return printPeriod(period, style);
  const span = printPeriod({ ...period, over: 'span' }, style);
  if (period.over === 'span') return span;
  if (period.from === period.to) return `${printYear(period.to, period.clock, style)}の${period.over === 'total' ? '累計' : '年平均'}`;
  return `${span}の${period.over === 'total' ? '累計' : '年平均'}`;
}

/** @example longDay('2024-08-01') // "令和6年8月1日" */
export function longDay(day: IsoDate): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return printPeriod({ kind: 'date', year, month, day: date }, 'eraLong');
}

export function standingWord(standing: Standing): string {
  switch (standing) {
    case 'final':
      return '確定値';
    case 'preliminary':
      return '速報値';
    case 'estimate':
      return '見込み';
  }
  return assertNever(standing);
}

/** As printed: 92.3%, △25人. */
export function shown(quantity: Quantity, negative: NegativeSign): string {
  return printQuantity(quantity, { negative });
}

/** With its sign, for changes in a table: +13社, △1.4pt. */
export function shownChange(quantity: Quantity, negative: NegativeSign): string {
  return printQuantity(quantity, { negative, plus: true });
}

/** Read aloud: マイナス25人, 1.4ポイント. */
export function said(quantity: Quantity): string {
  return saidText(printQuantity(quantity, { negative: '△' }));
}

/** The amount of a change, without its sign: 1.4ポイント. */
export function saidAmount(quantity: Quantity): string {
  return said({ ...quantity, value: absolute(quantity.value) });
}

/** A printed figure as it is read aloud. */
export function saidText(printed: string): string {
  return printed.replace(/^[△▲−-]/, 'マイナス').replace(/pt/, 'ポイント');
}

export function kindWord(kind: IndicatorKind): string {
  switch (kind) {
    case 'level':
      return '水準';
    case 'share':
      return '割合';
    case 'cumulative':
      return '累計';
    case 'annualFlow':
      return '各年の値';
    case 'annualAverage':
      return '年平均';
    case 'rank':
      return '順位';
    case 'condition':
      return '条件';
    case 'increment':
      return '増分';
  }
  return assertNever(kind);
}

export function directionWord(direction: Direction): string {
  switch (direction) {
    case 'increase':
      return '増加を目指す';
    case 'decrease':
      return '減少を目指す';
    case 'keepAtLeast':
      return '目標以上の維持を目指す';
    case 'keepAtMost':
      return '目標以下の維持を目指す';
    case 'keepWithin':
      return '目標の範囲内を目指す';
  }
  return assertNever(direction);
}

export function reasonWord(reason: AbsenceReason): string {
  switch (reason) {
    case 'notYetPublished':
      return '未公表';
    case 'surveySuspended':
      return '調査中止';
    case 'notMeasured':
      return '未計測';
    case 'notApplicable':
      return '対象外';
    case 'discontinued':
      return '廃止';
    case 'notDisclosed':
      return '非公表';
    case 'notEntered':
      return '未入力';
  }
  return assertNever(reason);
}

/** 公表予定: 令和6年10月（2024年10月）以降; 未定 where nothing is known. */
export function expectedWord(expected: Expected | undefined): string {
  if (expected === undefined || expected.kind === 'undetermined') return '未定';
  return expected.kind === 'from' ? `${fullPeriod(expected.period)}以降` : fullPeriod(expected.period);
}

/** Whether a date of publication is to be named at all: a figure that will never come, or only waits to be entered, has none. */
export function isAwaited(figure: AbsentFigure): boolean {
  return figure.expected !== undefined || figure.reason === 'notYetPublished';
}

/** 設問が変わったため直接比較できません. */
export function breakWord({ kind }: Break): string {
  switch (kind) {
    case 'surveyQuestion':
      return '設問';
    case 'definition':
      return '定義';
    case 'method':
      return '調べ方';
    case 'source':
      return '出典';
  }
  return assertNever(kind);
}
