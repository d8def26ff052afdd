/** The target (目標値) of an indicator against its baseline, its direction and its band. */
import { areComparable, countedKind } from './comparability.ts';
import type { DomainFault } from './domain-codes.ts';
import type { DataPath } from './fault.ts';
import type { PeriodStated } from './figure.ts';
import { asKnownOn } from './figure.ts';
import { tendencyOf } from './formula.ts';
import type { TrackedIndicator } from './indicator.ts';
import { comparePeriods, printPeriod } from './period.ts';
import type { Rational } from './rational.ts';
import { compare } from './rational.ts';
import { statementPath } from './strategy-paths.ts';
import { valueText } from './value-text.ts';

export function checkTarget(indicator: TrackedIndicator, path: DataPath): readonly DomainFault[] {
  const target = asKnownOn(indicator.target);
  const band = checkBand(indicator, target, path);
  if (target === undefined && indicator.moving === undefined) {
    return [
      ...band,
      {
        code: 'target-missing',
        severity: 'warning',
        path,
        message: `指標「${indicator.name}」に目標値がありません`,
        expected: 'target: { period: …, value: … }',
        hint: '目標値がないと、達成したかどうかを判定できません',
      },
    ];
  }
  const baseline = asKnownOn(indicator.baseline);
  return baseline === undefined || target === undefined ? band : [...band, ...againstBaseline(indicator, baseline, target, path)];
}

/** A band needs both ends, the right way round; other directions have no use for an upper one. */
function checkBand(indicator: TrackedIndicator, target: PeriodStated | undefined, path: DataPath): readonly DomainFault[] {
  const upper = asKnownOn(indicator.upperTarget ?? []);
  if (indicator.direction !== 'keepWithin') return upper === undefined ? [] : [upperUnused(indicator, path)];
  if (upper === undefined) return [upperMissing(indicator, path)];
  if (target?.figure.kind !== 'value' || upper.figure.kind !== 'value' || compare(target.figure.value, upper.figure.value) <= 0) return [];
  return [bandReversed(indicator, target.figure.value, upper.figure.value, path)];
}

function upperUnused({ name, direction }: TrackedIndicator, path: DataPath): DomainFault {
  return {
    code: 'upper-target-unused',
    severity: 'warning',
    path: [...path, 'upperTarget'],
    message: `指標「${name}」の目標値の上限は使われません`,
    found: `direction: ${direction}`,
    expected: 'direction: keepWithin',
    hint: '範囲内を目指す指標なら direction を keepWithin にし、そうでなければ upperTarget を消してください',
  };
}

function upperMissing({ name }: TrackedIndicator, path: DataPath): DomainFault {
  return {
    code: 'upper-target-missing',
    severity: 'error',
    path,
    message: `範囲内を目指す指標「${name}」に、目標値の上限がありません`,
    expected: 'upperTarget: { period: …, value: … }',
    hint: 'target に下限、upperTarget に上限を書いてください',
  };
}

function bandReversed(indicator: TrackedIndicator, lower: Rational, upper: Rational, path: DataPath): DomainFault {
  return {
    code: 'band-reversed',
    severity: 'error',
    path: [...path, 'upperTarget'],
    message: `指標「${indicator.name}」の目標値の上限が、下限より小さくなっています`,
    found: valueText(upper, indicator),
    expected: `${valueText(lower, indicator)}以上`,
    hint: 'target に下限、upperTarget に上限を書いてください',
  };
}

function againstBaseline(indicator: TrackedIndicator, baseline: PeriodStated, target: PeriodStated, path: DataPath): readonly DomainFault[] {
  const at = statementPath([...path, 'target'], indicator.target, indicator.target.indexOf(target));
  const faults: DomainFault[] = [];
  if (comparePeriods(target.period, baseline.period) <= 0) {
    faults.push({
      code: 'target-before-baseline',
      severity: 'error',
      path: at,
      message: `指標「${indicator.name}」の目標の時点が、基準の時点より後ではありません`,
      found: printPeriod(target.period, 'eraShort'),
      expected: `${printPeriod(baseline.period, 'eraShort')}より後`,
      hint: '基準値と目標値の時点を確かめてください',
    });
  }
  if (baseline.figure.kind === 'absent' || target.figure.kind === 'absent' || !compares(indicator, baseline, target)) return faults;
  const order = compare(target.figure.value, baseline.figure.value);
  const isAgainst = (indicator.direction === 'increase' && order < 0) || (indicator.direction === 'decrease' && order > 0);
  if (!isAgainst) return faults;
  const way = tendencyOf(indicator.direction) === 'falling' ? '以下（減少を目指す指標）' : '以上（増加を目指す指標）';
  return [
    ...faults,
    {
      code: 'target-against-direction',
      severity: 'warning',
      path: at,
      message: `指標「${indicator.name}」の目標値が、目指す向きと逆です`,
      found: valueText(target.figure.value, indicator),
      expected: `${valueText(baseline.figure.value, indicator)}${way}`,
      hint: 'direction と値を確かめてください。悪化を抑える目標なら keepAtLeast か keepAtMost を使ってください',
    },
  ];
}

function compares(indicator: TrackedIndicator, baseline: PeriodStated, target: PeriodStated): boolean {
  const stand = (stated: PeriodStated, of: PeriodStated | undefined): Parameters<typeof areComparable>[0] => ({
    kind: countedKind(indicator, stated.period, of?.period),
    period: stated.period,
  });
  return areComparable(stand(baseline, target), stand(target, undefined));
}
