/** Versions (版) of what an indicator states: the same thing never twice as of the same day, or the later would hide the earlier. */
import type { DomainFault } from './domain-codes.ts';
import { printYear } from './era.ts';
import type { DataPath } from './fault.ts';
import type { Stated, ValidStated } from './figure.ts';
import type { IncrementIndicator, Indicator, Reading, TrackedIndicator } from './indicator.ts';
import { periodKey, printPeriod } from './period.ts';
import { statementPath } from './strategy-paths.ts';

/** Statements that stand together, with what tells one thing from another and how it is called. */
interface Versions<T extends Stated> {
  readonly statements: readonly T[];
  readonly keyOf: (statement: T) => string;
  readonly called: (statement: T) => string;
  readonly pathOf: (s: number) => DataPath;
}

export function checkVersions(indicator: Indicator, path: DataPath): readonly DomainFault[] {
  return indicator.kind === 'increment' ? incrementVersions(indicator, path) : trackedVersions(indicator, path);
}

function trackedVersions(indicator: TrackedIndicator, path: DataPath): readonly DomainFault[] {
  const { baseline, target, upperTarget = [], path: onPath, readings, comparator } = indicator;
  const ofPeriod = (statements: readonly ValidStated[], pathOf: (s: number) => DataPath): readonly DomainFault[] =>
    repeated(indicator, { statements, pathOf, keyOf: ({ period, from, to }) => `${periodKey(period)} ${from ?? ''}-${to ?? ''}`, called: ({ period }) => printPeriod(period, 'eraShort') });
  return [
    ...Object.entries({ baseline, target, upperTarget }).flatMap(([key, statements]) => ofPeriod(statements, (s) => statementPath([...path, key], statements, s))),
    ...ofPeriod(comparator?.values ?? [], (s) => [...path, 'comparator', 'values', s]),
    ...ofPeriod(onPath, (s) => [...path, 'path', s]),
    ...readingVersions(indicator, readings, path),
  ];
}

/** Two reports may both print the newest value there is, of one period (older data); in one report it stands once. */
function readingVersions(indicator: Indicator, readings: readonly Reading[], path: DataPath): readonly DomainFault[] {
  const keyOf = ({ period, reported }: Reading): string => `${periodKey(period)} ${reported ?? ''}`;
  return repeated(indicator, { statements: readings, pathOf: (s) => [...path, 'readings', s], keyOf, called: ({ period }) => printPeriod(period, 'eraShort') });
}

function incrementVersions(indicator: IncrementIndicator, path: DataPath): readonly DomainFault[] {
  return indicator.years.flatMap((year, y) =>
    (['start', 'target', 'actual'] as const).flatMap((key) => {
      const statements = year[key];
      const pathOf = (s: number): DataPath => statementPath([...path, 'years', y, key], statements, s);
      return repeated(indicator, { statements, pathOf, keyOf: () => key, called: () => printYear(year.year, 'fiscal', 'eraShort') });
    }),
  );
}

function repeated<T extends Stated>({ name }: Indicator, { statements, keyOf, called, pathOf }: Versions<T>): readonly DomainFault[] {
  const seen = new Set<string>();
  return statements.flatMap((stated, s): readonly DomainFault[] => {
    const version = `${keyOf(stated)} ${stated.known ?? ''}`;
    if (!seen.has(version)) {
      seen.add(version);
      return [];
    }
    return [
      {
        code: 'reading-repeated',
        severity: 'error',
        path: pathOf(s),
        message: `指標「${name}」に、同じ時点の値が二度あります`,
        found: called(stated),
        expected: '一つの時点に一つの値',
        hint: '後から分かった値なら、known（分かった日）と change（revision・correction・decision）を書いて版を分けてください',
      },
    ];
  });
}
