/** The finer points of a rule set in words: whom a rule is for, where its baseline and path come from, its table of points. */
import { printYear } from '../domain/era.ts';
import type { IndicatorId } from '../domain/identifiers.ts';
import type { GradeRule, PathRule, PointRule, PointTable, Printing, RateRule, Scope, ShareTable, TrendRule } from '../domain/rule-set.ts';
import { directionWord, kindWord } from './chart/chart-words.ts';
import { plainNumber } from './plain-number.ts';
import { formulaText, rollUpConditionText } from './rule-text.ts';

export type NameOf = (id: IndicatorId) => string;

/** Whom a rule is for; empty where it is for everything. @example scopeText(rule, nameOf) // "KPI、増分" */
export function scopeText({ levels = [], kinds = [], directions = [], indicators = [] }: Scope, nameOf: NameOf): string {
  return [...levels.map((level) => (level === 'target' ? '数値目標' : 'KPI')), ...kinds.map(kindWord), ...directions.map(directionWord), ...indicators.map(nameOf)].join('、');
}

/** What limits a rule of judgement besides its conditions, in the order in which one asks. */
export function limitTexts(rule: GradeRule, nameOf: NameOf): readonly string[] {
  const scope = scopeText(rule, nameOf);
  const { formulas, years } = rule;
  return [
    ...(years === undefined ? [] : [yearsText(years)]),
    ...(scope === '' ? [] : [`${scope}の指標`]),
    ...(formulas === undefined ? [] : [`算式が「${formulas.map(formulaText).join('」か「')}」の指標`]),
  ];
}

function yearsText({ from, to }: NonNullable<GradeRule['years']>): string {
  const print = (year: number): string => printYear(year, 'fiscal', 'eraLong');
  return `${from === undefined ? '' : `${print(from)}から`}${to === undefined ? '' : `${print(to)}まで`}の報告`;
}

/** The formula with what the rule adds to it. */
export function rateText(rule: RateRule): string {
  const more = [
    ...(rule.points === undefined ? [] : [pointsText(rule.points)]),
    ...(rule.baseline === undefined || rule.baseline === 'stated' ? [] : [rule.baseline === 'zero' ? '基準値は0とみなす' : '基準値がなければ0とみなす']),
    ...(rule.path === undefined || rule.path === 'given' ? [] : [pathText(rule.path)]),
    ...(rule.trend === undefined ? [] : [trendText(rule.trend)]),
    ...(rule.outside === 'next' ? ['算式を使える範囲の外では、次に当てはまる規則による'] : []),
    ...(rule.outside === 'caveat' ? ['算式を使える範囲の外でも計算し、注意を添える'] : []),
  ];
  return [formulaText(rule.formula), ...more].join('。');
}

function pointsText({ of, steps, otherwise }: PointTable): string {
  const bounds = { atLeast: '以上', above: '超' } as const;
  const list = steps.map(({ comparison, percent, points }) => `${plainNumber(percent)}%${bounds[comparison]}は${plainNumber(points)}点`);
  return `「${formulaText(of)}」が、${[...list, `ほかは${plainNumber(otherwise)}点`].join('、')}`;
}

function pathText(path: Exclude<PathRule, 'given'>): string {
  if (path === 'linear') return '目安値のない年度は、基準値と目標値を結ぶ直線による';
  if (path === 'elapsed') return '目安値のない年度は、計画期間の経過割合による';
  return `目安値のない年度は、目標までの${sharesText(path)}による`;
}

/** @example sharesText(table) // "令和4年度50%、令和5年度75%" */
export function sharesText(table: ShareTable): string {
  return table.map(({ year, percent }) => `${printYear(year, 'fiscal', 'eraLong')}${plainNumber(percent)}%`).join('、');
}

export function trendText({ against, band }: TrendRule): string {
  const other = against === 'baseline' ? '基準値' : '前年度の値';
  const within = band === undefined ? '' : `。差が${plainNumber(band.width)}${band.kind === 'percent' ? '%' : '（指標の単位）'}までなら変わらないとみなす`;
  return `${other}と比べる${within}`;
}

/** How points of a parent come about. @example pointRuleText(rule, word) // "点は、指標の点の合計。すべて「達成」のとき3点を加える" */
export function pointRuleText({ from, plus }: PointRule, word: (grade: string) => string): string {
  const added = plus.map(({ when, points }) => `${when.map((condition) => rollUpConditionText(condition, word)).join('、かつ ') || 'そのほか'}のとき${plainNumber(points)}点を加える`);
  return [`点は、数える指標の点の${from === 'sum' ? '合計' : '平均'}`, ...added].join('。');
}

/** Rates that are printed in another way than as a rounded number. */
export function printBoundTexts({ above, below, whole, olderRate, rateSuffix }: Printing): readonly string[] {
  return [
    ...(above === undefined ? [] : [`${plainNumber(above.of)}%を超えるときは「${above.text}」`]),
    ...(below === undefined ? [] : [`${plainNumber(below.of)}%を下回るときは「${below.text}」`]),
    ...(whole === undefined ? [] : [`${whole.map((value) => `${plainNumber(value)}${rateSuffix}`).join('と')}は小数を書かない`]),
    ...(olderRate === undefined ? [] : [`報告の年度より古い値によるときは「${olderRate.replace('{}', `○${rateSuffix}`)}」`]),
  ];
}
