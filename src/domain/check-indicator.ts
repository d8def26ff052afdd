/** Faults of meaning within one indicator (指標): what its figures, periods, direction and entry say against each other. */
import { checkKinds } from './check-kinds.ts';
import { checkReadings } from './check-readings.ts';
import { checkTarget } from './check-target.ts';
import { checkVersions } from './check-versions.ts';
import type { DomainFault } from './domain-codes.ts';
import { printYear } from './era.ts';
import type { DataPath } from './fault.ts';
import type { Stated } from './figure.ts';
import { tendencyOf } from './formula.ts';
import type { FiscalYear } from './identifiers.ts';
import type { IncrementIndicator, IncrementYear, Indicator, TrackedIndicator } from './indicator.ts';
import { compare, exactText, fromInteger, sign } from './rational.ts';
import { statementPath } from './strategy-paths.ts';

export function checkIndicator(indicator: Indicator, path: DataPath): readonly DomainFault[] {
  const own = indicator.kind === 'increment' ? checkIncrements(indicator, path) : [...checkReadings(indicator, path), ...checkTarget(indicator, path), ...checkKinds(indicator, path)];
  return [...checkEntry(indicator, path), ...checkVersions(indicator, path), ...own, ...checkValues(indicator, path)];
}

/** 年間増分 and 累計 are ways of entering what adds up over the years. */
function checkEntry(indicator: Indicator, path: DataPath): readonly DomainFault[] {
  if (indicator.entry === 'value' || indicator.kind === 'cumulative' || indicator.kind === 'increment') return [];
  return [
    {
      code: 'entry-does-not-fit',
      severity: 'error',
      path: [...path, 'entry'],
      message: `指標「${indicator.name}」は累計ではないので、年間増分や累計では入力できません`,
      found: `${indicator.entry}（kind: ${indicator.kind}）`,
      expected: 'value',
      hint: 'entry を value にするか、累計の指標なら kind を cumulative にしてください',
    },
  ];
}

function checkIncrements(indicator: IncrementIndicator, path: DataPath): readonly DomainFault[] {
  const seen = new Set<FiscalYear>();
  return indicator.years.flatMap((year, y): readonly DomainFault[] => {
    const yearPath = [...path, 'years', y];
    const again = seen.has(year.year);
    seen.add(year.year);
    return [...(again ? [repeatedYear(indicator, year.year, yearPath)] : []), ...againstDirection(indicator, year, yearPath)];
  });
}

function repeatedYear(indicator: Indicator, year: FiscalYear, path: DataPath): DomainFault {
  return {
    code: 'increment-year-repeated',
    severity: 'error',
    path: [...path, 'year'],
    message: `指標「${indicator.name}」に同じ年度が二度あります`,
    found: printYear(year, 'fiscal', 'eraLong'),
    hint: '一つの年度の値は一か所に書き、訂正や改定は known と change を付けた版として並べてください',
  };
}

function againstDirection(indicator: IncrementIndicator, year: IncrementYear, path: DataPath): readonly DomainFault[] {
  const wrong = tendencyOf(indicator.direction) === 'falling' ? 1 : -1;
  return year.target.flatMap(({ figure }, t): readonly DomainFault[] => {
    if (figure.kind === 'absent' || sign(figure.value) !== wrong) return [];
    return [
      {
        code: 'target-against-direction',
        severity: 'warning',
        path: statementPath([...path, 'target'], year.target, t),
        message: `指標「${indicator.name}」の目標値（増分）が、目指す向きと逆です`,
        found: exactText(figure.value),
        expected: wrong === 1 ? '0以下の増分（減少を目指す指標）' : '0以上の増分（増加を目指す指標）',
        hint: 'direction と目標値の符号（△）を確かめてください',
      },
    ];
  });
}

/** Every value of an indicator with its path. */
function statedValues(indicator: Indicator, path: DataPath): readonly { readonly stated: Stated; readonly path: DataPath }[] {
  const versions = (statements: readonly Stated[], base: DataPath): readonly { readonly stated: Stated; readonly path: DataPath }[] =>
    statements.map((stated, s) => ({ stated, path: statementPath(base, statements, s) }));
  if (indicator.kind === 'increment') {
    return indicator.years.flatMap((year, y) => (['start', 'target', 'actual'] as const).flatMap((key) => versions(year[key], [...path, 'years', y, key])));
  }
  const { baseline, target, upperTarget = [], path: onPath, readings } = indicator;
  const listed = Object.entries({ path: onPath, readings }).flatMap(([key, statements]) =>
    statements.map((stated, s) => ({ stated, path: [...path, key, s] })),
  );
  return [...Object.entries({ baseline, target, upperTarget }).flatMap(([key, statements]) => versions(statements, [...path, key])), ...listed];
}

function checkValues(indicator: Indicator, path: DataPath): readonly DomainFault[] {
  return statedValues(indicator, path).flatMap(({ stated: { figure }, path: at }): readonly DomainFault[] => {
    if (figure.kind === 'absent') return [];
    const faults: DomainFault[] = [];
    if (figure.digits > indicator.digits) {
      faults.push({
        code: 'value-finer-than-digits',
        severity: 'warning',
        path: at,
        message: `指標「${indicator.name}」の値が、印刷する桁より細かく書かれています`,
        found: `小数${figure.digits}桁`,
        expected: `小数${indicator.digits}桁まで`,
        hint: '印刷では丸められます。細かく印刷するなら digits を増やしてください',
      });
    }
    if (isShare(indicator) && (sign(figure.value) < 0 || compare(figure.value, hundred) > 0)) {
      faults.push({
        code: 'share-outside-range',
        severity: 'warning',
        path: at,
        message: `割合の指標「${indicator.name}」の値が、0%から100%の間にありません`,
        found: exactText(figure.value),
        expected: '0から100まで',
        hint: '値と単位を確かめてください。増減率なら kind を level にしてください',
      });
    }
    return faults;
  });
}

const hundred = fromInteger(100);

function isShare(indicator: Indicator): indicator is TrackedIndicator {
  return indicator.kind === 'share' && indicator.unit.dimension === 'share';
}
