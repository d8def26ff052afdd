/** Rules of judgement (判定の規則) that can never hold, are never reached, or leave a gap between bands of the rate. */
import type { DomainFault } from './domain-codes.ts';
import type { DataPath } from './fault.ts';
import type { Rational } from './rational.ts';
import { formatDecimal } from './rounding.ts';
import type { Band } from './rate-band.ts';
import { bandOf, contains, gapBetween, isEmpty } from './rate-band.ts';
import { checkOrder, isForAll } from './rule-order.ts';
import type { GradeRule } from './rule-set.ts';

export function checkGradeRules(rules: readonly GradeRule[], path: DataPath): readonly DomainFault[] {
  return [...checkOrder(rules, path), ...checkBands(rules, path)];
}

/** Rules whose conditions are about the rate alone are held against each other as bands. */
function checkBands(rules: readonly GradeRule[], path: DataPath): readonly DomainFault[] {
  const bands: Band[] = [];
  const faults: DomainFault[] = [];
  for (const [place, rule] of rules.entries()) {
    const band = isForAll(rule) ? bandOf(rule.when) : undefined;
    if (band === undefined) continue;
    if (isEmpty(band)) faults.push(neverHolds([...path, place]));
    else if (bands.some((earlier) => contains(earlier, band))) faults.push(unreachable([...path, place]));
    bands.push(band);
  }
  const gap = gapBetween(bands.filter((band) => !isEmpty(band)));
  return gap === undefined ? faults : [...faults, gapFault(gap, path)];
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

function gapFault({ from, to }: { readonly from: Rational; readonly to: Rational }, path: DataPath): DomainFault {
  return {
    code: 'rule-band-gap',
    severity: 'warning',
    path,
    message: '達成度の区分の間にすき間があり、最後の規則で判定されます',
    found: `${percent(from)}と${percent(to)}の間`,
    hint: '区分の境目の数字と、以上・超・以下・未満を確かめてください',
  };
}

function percent(value: Rational): string {
  return `${formatDecimal(value, { digits: value.den === 1n ? 0 : 2, mode: 'halfUp' })}%`;
}
