/**
 * Faults planted one at a time to see that the tests catch them. A check that never failed on a planted fault proves
 * nothing. `find` must stand exactly once in the file; `tests` are what has to go red.
 */
export interface PlantedFault {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly tests: readonly string[];
}

const evaluation = ['src/domain/evaluate.test.ts'];

export const plantedFaults: readonly PlantedFault[] = [
  {
    name: 'rounding: a half goes down',
    file: 'src/domain/rounding.ts',
    find: 'return doubled >= den;',
    replace: 'return doubled > den;',
    tests: ['src/domain/rounding.test.ts', 'src/domain/rounding.property.test.ts'],
  },
  {
    name: 'rounding: negative values round the other way',
    file: 'src/domain/rounding.ts',
    find: '(num < 0n ? -1n : 1n)',
    replace: '1n',
    tests: ['src/domain/rounding.test.ts', 'src/domain/rounding.property.test.ts'],
  },
  {
    name: 'formula: the branch for what should fall is swapped',
    file: 'src/domain/formula.ts',
    find: "(tendency === 'falling' ? percentOf(expected, actual) : percentOf(actual, expected))",
    replace: "(tendency === 'falling' ? percentOf(actual, expected) : percentOf(expected, actual))",
    tests: ['src/domain/formula.test.ts', 'src/domain/formula.property.test.ts'],
  },
  {
    name: 'formula: progress forgets the baseline',
    file: 'src/domain/formula.ts',
    find: 'shape(percentOf(subtract(actual, baseline), subtract(target, baseline)))',
    replace: 'shape(percentOf(actual, target))',
    tests: ['src/domain/formula.test.ts', 'src/domain/formula.property.test.ts'],
  },
  {
    name: 'formula: a zero target divides by one',
    file: 'src/domain/formula.ts',
    find: "return isZero(target) ? { kind: 'targetIsZero' } : undefined;",
    replace: 'return isZero(target) && target.den !== 1n ? { kind: "targetIsZero" } : undefined;',
    tests: ['src/domain/formula.test.ts', 'src/domain/formula.property.test.ts'],
  },
  {
    name: 'clock: the fiscal year begins in January',
    file: 'src/domain/calendar-date.ts',
    find: 'return month >= 4 ? year : year - 1;',
    replace: 'return month >= 1 ? year : year - 1;',
    tests: ['src/domain/calendar-date.test.ts', 'src/domain/period.test.ts', 'src/domain/period.property.test.ts'],
  },
  {
    name: 'clock: Reiwa begins a year late',
    file: 'src/domain/era.ts',
    find: 'year: 2019, month: 5, day: 1',
    replace: 'year: 2020, month: 5, day: 1',
    tests: ['src/domain/era.test.ts', 'src/domain/period.property.test.ts'],
  },
  {
    name: 'comparison: a break of the question is not seen',
    file: 'src/domain/comparability.ts',
    find: 'const comparable = compares && brokenBy === undefined;',
    replace: 'const comparable = compares;',
    tests: evaluation,
  },
  {
    name: 'comparison: an annual average compares with a total',
    file: 'src/domain/comparability.ts',
    find: '  if (a.kind !== b.kind) return false;\n',
    replace: '  if (a.kind !== b.kind) return true;\n',
    tests: ['src/domain/comparability.test.ts'],
  },
  {
    name: 'roll-up: an excluded child is counted',
    file: 'src/domain/roll-up.ts',
    find: '.filter((child) => !isExcluded(rules, child.judgement.grade))',
    replace: '',
    tests: evaluation,
  },
  {
    name: 'roll-up: no child counts as all achieved',
    file: 'src/domain/roll-up.ts',
    find: 'counted.length > 0 && counted.every',
    replace: 'counted.every',
    tests: ['src/domain/roll-up.test.ts'],
  },
  {
    name: 'what-if: a flip passes for another word',
    file: 'src/report/what-if.ts',
    find: "if (outcomesDiffer) return 'flip';",
    replace: "if (outcomesDiffer) return 'renaming';",
    tests: ['src/report/what-if.test.ts'],
  },
];
