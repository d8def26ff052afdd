/** Rules of judgement (判定の規則) that can never hold, are never reached, or leave a gap between bands of the rate. */
import type { DomainFault } from './domain-codes.ts';
import type { DataPath } from './fault.ts';
import type { Rational } from './rational.ts';
import { equals } from './rational.ts';
import { formatDecimal } from './rounding.ts';
import type { Band, BandMeasure, End } from './rate-band.ts';
import { bandOf, contains, gapBetween, isEmpty, sharedEnd } from './rate-band.ts';
import { checkOrder } from './rule-order.ts';
import type { GradeRule } from './rule-set.ts';

export function checkGradeRules(rules: readonly GradeRule[], path: DataPath): readonly DomainFault[] {
  return [...checkOrder(rules, path), ...checkBands(rules, path)];
}

interface PlacedBand {
  readonly place: number;
  readonly band: Band;
}

/** Rules for the same indicators whose conditions are about one measure alone are held against each other as bands. */
function checkBands(rules: readonly GradeRule[], path: DataPath): readonly DomainFault[] {
  const groups = new Map<string, { readonly measure: BandMeasure; readonly bands: PlacedBand[] }>();
  for (const [place, rule] of rules.entries()) {
    const found = bandOf(rule.when);
    if (found === undefined) continue;
    const key = JSON.stringify([found.measure, rule.levels, rule.kinds, rule.directions, rule.indicators, rule.formulas, rule.years]);
    const group = groups.get(key) ?? { measure: found.measure, bands: [] };
    group.bands.push({ place, band: found.band });
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ measure, bands }) => checkGroup(measure, bands, path));
}

function checkGroup(measure: BandMeasure, bands: readonly PlacedBand[], path: DataPath): readonly DomainFault[] {
  const faults = bands.flatMap(({ place, band }, index): readonly DomainFault[] => {
    const before = bands.slice(0, index);
    if (isEmpty(band)) return [neverHolds([...path, place])];
    if (before.some((earlier) => contains(earlier.band, band))) return [unreachable([...path, place])];
    const [shared] = before.flatMap((earlier) => sharedEnd(earlier.band, band) ?? []);
    return shared === undefined ? [] : [overlap(shared, measure, [...path, place])];
  });
  const gap = gapBetween(bands.flatMap(({ band }) => (isEmpty(band) ? [] : [band])));
  return gap === undefined ? faults : [...faults, gapFault(gap, measure, path, isLeftToLastRule(gap, bands) ? 'warning' : 'error')];
}

/** 100 and more, below 60, and anything else: bands that are open on the far side leave what lies between to the last rule. */
function isLeftToLastRule({ from, to }: { readonly from: Rational; readonly to: Rational }, bands: readonly PlacedBand[]): boolean {
  return !equals(from, to) && bands.every(({ band }) => band.lower === undefined || band.upper === undefined);
}

/** The end that both bands claim belongs to the earlier one. */
function overlap({ at }: End, measure: BandMeasure, path: DataPath): DomainFault {
  return {
    code: 'rule-band-overlap',
    severity: 'error',
    path: [...path, 'when'],
    message: '前の規則と範囲が重なっています。重なりの判定がどちらか、読む人に分かりません',
    found: `${number(at, measure)}のところ`,
    expected: '1つの値に1つの区分',
    hint: `どちらか一方を改めてください（例 前が ${measure} >= ${plain(at)} なら、この規則は ${measure} < ${plain(at)}）`,
  };
}

function neverHolds(path: DataPath): DomainFault {
  return {
    code: 'rule-never-holds',
    severity: 'error',
    path: [...path, 'when'],
    message: '条件が互いに両立せず、この規則に当たる達成度はありません',
    hint: '達成度の上限と下限を確かめてください',
  };
}

function unreachable(path: DataPath): DomainFault {
  return {
    code: 'rule-unreachable',
    severity: 'error',
    path,
    message: 'この規則に当たる達成度は、すべて前の規則で決まります',
    hint: '達成度の高い区分から順に並べてください（100以上、80以上、…）',
  };
}

function gapFault({ from, to }: { readonly from: Rational; readonly to: Rational }, measure: BandMeasure, path: DataPath, severity: 'error' | 'warning'): DomainFault {
  const isPoint = equals(from, to);
  return {
    code: 'rule-band-gap',
    severity,
    path,
    message: severity === 'error' ? '区分の間にすき間があり、どの区分にも入らない値があります' : '区分の間は、最後の規則で判定されます',
    found: isPoint ? `${number(from, measure)}ちょうど` : `${number(from, measure)}と${number(to, measure)}の間`,
    expected: 'すき間のない区分',
    hint: isPoint ? `一方の区分に含めてください（例 ${measure} > ${plain(from)} を ${measure} >= ${plain(from)} に）` : `区分の境目の数字をそろえてください（例 ${measure} >= ${plain(from)} または ${measure} < ${plain(to)}）`,
  };
}

function number(value: Rational, measure: BandMeasure): string {
  return `${plain(value)}${measure === 'points' ? '点' : '%'}`;
}

function plain(value: Rational): string {
  return formatDecimal(value, { digits: value.den === 1n ? 0 : 2, mode: 'halfUp', negative: '-' });
}
