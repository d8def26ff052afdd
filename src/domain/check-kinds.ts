/** Faults in how a target is promised (目標の種類): a moving target without its base, a rank that is to rise, totals that are none. */
import type { DomainFault } from './domain-codes.ts';
import { printYear } from './era.ts';
import type { DataPath } from './fault.ts';
import type { ValidStated } from './figure.ts';
import { tendencyOf } from './formula.ts';
import type { Moving, TrackedIndicator } from './indicator.ts';
import { compare, fromInteger } from './rational.ts';
import { statementPath } from './strategy-paths.ts';
import { valueText } from './value-text.ts';

export function checkKinds(indicator: TrackedIndicator, path: DataPath): readonly DomainFault[] {
  return [...checkMoving(indicator, path), ...checkComparator(indicator, path), ...checkRank(indicator, path), ...checkCounting(indicator, path), ...checkValidity(indicator, path)];
}

function checkMoving(indicator: TrackedIndicator, path: DataPath): readonly DomainFault[] {
  const { moving, target, name } = indicator;
  if (moving === undefined) return [];
  const unfit = movingFault(indicator, moving);
  const faults: DomainFault[] = unfit === undefined ? [] : [{ code: 'moving-target-unfit', severity: 'error', path: [...path, 'moving'], message: `指標「${name}」の動く目標（moving）を作れません`, ...unfit }];
  if (target.length > 0) {
    faults.push({
      code: 'moving-target-stated',
      severity: 'warning',
      path: [...path, 'target'],
      message: `指標「${name}」には動く目標（moving）があるので、書かれた目標値は使われません`,
      expected: 'moving だけ、または target だけ',
      hint: '計画の言葉は moving の text に書き、target を消してください。決まった目標値があるなら moving を消してください',
    });
  }
  return faults;
}

/** What the base of a moving target lacks, or has and cannot use. */
function movingFault({ comparator, baseline, direction }: TrackedIndicator, { against, years }: Moving): Pick<DomainFault, 'found' | 'expected' | 'hint'> | undefined {
  const needsComparator = against === 'comparator' || against === 'comparatorGrowth';
  const takesYears = against === 'average' || against === 'maximum' || against === 'minimum';
  if (direction === 'keepWithin') return { found: 'direction: keepWithin', expected: '増減か維持の向き', hint: '範囲に保つ目標は、target と upperTarget に書いてください' };
  if (against === 'average' && years === undefined) return { found: 'years がない', expected: 'years: 5 など', hint: '何年の平均かを years に書いてください' };
  if (years !== undefined && !takesYears) return { found: `years（against: ${against}）`, expected: 'average、maximum、minimum のときだけ years', hint: 'years を消すか、against を直してください' };
  if (needsComparator && comparator === undefined) return { found: 'comparator がない', expected: 'comparator: { name: 全国平均, values: [ … ] }', hint: '比べる相手の値を comparator に書いてください' };
  if (against === 'comparatorGrowth' && baseline.length === 0) return { found: 'baseline がない', expected: 'baseline: { period: …, value: … }', hint: '伸びを掛ける基準値を書いてください' };
  return undefined;
}

function checkComparator({ comparator, moving, name }: TrackedIndicator, path: DataPath): readonly DomainFault[] {
  if (comparator === undefined || moving?.against === 'comparator' || moving?.against === 'comparatorGrowth') return [];
  return [
    {
      code: 'comparator-unused',
      severity: 'warning',
      path: [...path, 'comparator'],
      message: `指標「${name}」の比べる相手の値（comparator）は使われません`,
      found: comparator.name,
      expected: 'moving: { against: comparator } か comparatorGrowth',
      hint: '目標が比べる相手で決まるなら moving を書き、そうでなければ comparator を消してください',
    },
  ];
}

/** The first place is the best, and places are counted from one. */
function checkRank(indicator: TrackedIndicator, path: DataPath): readonly DomainFault[] {
  if (indicator.kind !== 'rank') return [];
  const { direction, name, baseline, target, readings } = indicator;
  const faults: DomainFault[] = [];
  if (tendencyOf(direction) !== 'falling') {
    faults.push({
      code: 'rank-direction',
      severity: 'error',
      path: [...path, 'direction'],
      message: `順位の指標「${name}」の向きが逆です。順位は小さいほどよいものです`,
      found: direction,
      expected: 'keepAtMost（10位以内）か decrease',
      hint: 'direction を直してください',
    });
  }
  const isPlace = ({ figure }: ValidStated): boolean => figure.kind === 'absent' || (figure.value.den === 1n && compare(figure.value, fromInteger(1)) >= 0);
  const wrong = [...baseline, ...target, ...readings].find((stated) => !isPlace(stated));
  if (wrong?.figure.kind !== 'value') return faults;
  return [...faults, { code: 'rank-value', severity: 'warning', path, message: `順位の指標「${name}」に、順位でない値があります`, found: valueText(wrong.figure.value, indicator), expected: '1以上の整数', hint: '値を確かめてください' }];
}

function checkCounting({ kind, counts, name }: TrackedIndicator, path: DataPath): readonly DomainFault[] {
  if (counts === undefined || kind === 'cumulative') return [];
  return [
    {
      code: 'counting-does-not-fit',
      severity: 'error',
      path: [...path, 'counts'],
      message: `指標「${name}」は累計ではないので、数え始め（counts）は使えません`,
      found: `${counts}（kind: ${kind}）`,
      expected: 'kind: cumulative',
      hint: '累計の指標なら kind を cumulative にし、そうでなければ counts を消してください',
    },
  ];
}

function checkValidity(indicator: TrackedIndicator, path: DataPath): readonly DomainFault[] {
  const { baseline, target, upperTarget = [], path: onPath } = indicator;
  const reversed = (statements: readonly ValidStated[], pathOf: (s: number) => DataPath): readonly DomainFault[] =>
    statements.flatMap(({ from, to }, s): readonly DomainFault[] => {
      if (from === undefined || to === undefined || from <= to) return [];
      return [
        {
          code: 'validity-reversed',
          severity: 'error',
          path: [...pathOf(s), 'to'],
          message: `指標「${indicator.name}」の値を使う最後の年度が、最初の年度より前です`,
          found: `${printYear(from, 'fiscal', 'eraLong')}から${printYear(to, 'fiscal', 'eraLong')}`,
          hint: 'from と to の年度を確かめてください',
        },
      ];
    });
  return [
    ...Object.entries({ baseline, target, upperTarget }).flatMap(([key, statements]) => reversed(statements, (s) => statementPath([...path, key], statements, s))),
    ...reversed(onPath, (s) => [...path, 'path', s]),
  ];
}
