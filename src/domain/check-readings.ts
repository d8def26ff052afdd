/** Readings (実績値) of an indicator: a total never falls, breaks lie between readings. */
import { areComparable, countedKind } from './comparability.ts';
import type { DomainFault } from './domain-codes.ts';
import type { DataPath } from './fault.ts';
import { asKnownOn } from './figure.ts';
import { groupBy } from './group-by.ts';
import type { Reading, TrackedIndicator } from './indicator.ts';
import type { Period } from './period.ts';
import { comparePeriods, isWindow, periodKey, printPeriod, yearOf } from './period.ts';
import { compare } from './rational.ts';
import { valueText } from './value-text.ts';

export function checkReadings(indicator: TrackedIndicator, path: DataPath): readonly DomainFault[] {
  return [...fallingTotals(indicator, path), ...lateBreaks(indicator, path), ...againstTarget(indicator, path)];
}

/** The flow of a year beside a target for a total: no rate is made of them. */
function againstTarget(indicator: TrackedIndicator, path: DataPath): readonly DomainFault[] {
  const target = asKnownOn(indicator.target);
  if (target?.figure.kind !== 'value') return [];
  const aim = { kind: countedKind(indicator, target.period, undefined), period: target.period };
  return indicator.readings.flatMap(({ figure, period }, r): readonly DomainFault[] => {
    const kind = countedKind(indicator, period, target.period);
    if (figure.kind === 'absent' || areComparable({ kind, period }, aim) || endsBefore(period, target.period)) return [];
    return [
      {
        code: 'reading-against-target',
        severity: 'warning',
        path: [...path, 'readings', r],
        message: `指標「${indicator.name}」の実績値は、目標値と数え方が違うため比べられません`,
        found: printPeriod(period, 'eraShort'),
        expected: `目標の${printPeriod(target.period, 'eraShort')}と同じ数え方`,
        hint: '累計の目標には同じ年から数えた累計の実績値（例 R3～5年度(累計)）を、単年の目標には単年の実績値を書いてください。このままでは達成度を算出しません',
      },
    ];
  });
}

/** Totals that began together: R1～4年(累計) and R1～5年(累計). */
function seriesKey(period: Period): string {
  return isWindow(period) ? `${period.clock}${period.from}${period.over}` : period.kind;
}

/** What was counted before the target's window began is history. */
function endsBefore(period: Period, target: Period): boolean {
  return isWindow(target) && yearOf(period) < target.from;
}

function fallingTotals(indicator: TrackedIndicator, path: DataPath): readonly DomainFault[] {
  if (indicator.kind !== 'cumulative') return [];
  const series = groupBy(indicator.readings, (reading) => seriesKey(reading.period));
  return [...series.values()].flatMap((readings) => {
    const held = heldReadings(readings);
    return held.flatMap((reading, r) => {
      const before = held[r - 1];
      return before === undefined ? [] : fall(indicator, before, reading, path);
    });
  });
}

/** The newest version of each period that has a value, in the order of time. */
function heldReadings(readings: readonly Reading[]): readonly Reading[] {
  const versions = groupBy(readings, (reading) => periodKey(reading.period));
  const held = [...versions.values()].map((each) => asKnownOn(each)).filter((each) => each?.figure.kind === 'value');
  return held.filter((each) => each !== undefined).sort((a, b) => comparePeriods(a.period, b.period));
}

function fall(indicator: TrackedIndicator, before: Reading, after: Reading, path: DataPath): readonly DomainFault[] {
  if (before.figure.kind === 'absent' || after.figure.kind === 'absent' || compare(after.figure.value, before.figure.value) >= 0) return [];
  return [
    {
      code: 'cumulative-falls',
      severity: 'error',
      path: [...path, 'readings', indicator.readings.indexOf(after)],
      message: `累計の指標「${indicator.name}」の値が、前の時点より減っています`,
      found: `${printPeriod(after.period, 'eraShort')} ${valueText(after.figure.value, indicator)}`,
      expected: `${printPeriod(before.period, 'eraShort')}の ${valueText(before.figure.value, indicator)} 以上`,
      hint: 'その年の増分だけを書いていないか確かめてください。前の値の訂正なら、その値に correction の版を加えてください',
    },
  ];
}

/** A break after which nothing was measured yet breaks nothing. */
function lateBreaks(indicator: TrackedIndicator, path: DataPath): readonly DomainFault[] {
  const last = indicator.readings
    .map((reading) => reading.period)
    .sort(comparePeriods)
    .at(-1);
  if (last === undefined) return [];
  return indicator.breaks.flatMap(({ after }, b): readonly DomainFault[] => {
    if (comparePeriods(after, last) < 0) return [];
    return [
      {
        code: 'break-after-readings',
        severity: 'warning',
        path: [...path, 'breaks', b, 'after'],
        message: `指標「${indicator.name}」の変更（設問や定義）より後の値がありません`,
        found: printPeriod(after, 'eraShort'),
        expected: `${printPeriod(last, 'eraShort')}より前`,
        hint: 'after には、変更前の最後の時点を書いてください',
      },
    ];
  });
}
