/**
 * Plants faults in a copy of the engine and expects the comparison with the second calculator to tell each: an agreement that
 * a fault cannot break would prove nothing. `tsx checks/calculator/planted.ts`; exit 1 when one went unseen.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { inCopy, root, withFault, type Replacement } from '../planted/plant.ts';

interface EngineFault {
  readonly name: string;
  readonly replacements: readonly Replacement[];
}

const runs = '5000';
const formula = 'src/domain/formula.ts';
const rate = 'src/domain/rate.ts';

const faults: readonly EngineFault[] = [
  {
    name: 'off by half: a half is rounded down',
    replacements: [{ file: 'src/domain/rounding.ts', find: 'return doubled >= den;', replace: 'return doubled > den;' }],
  },
  {
    name: 'swapped branch: rising and falling change places',
    replacements: [{ file: formula, find: "direction === 'increase' || direction === 'keepAtLeast' ? 'rising' : 'falling'", replace: "direction === 'increase' || direction === 'keepAtLeast' ? 'falling' : 'rising'" }],
  },
  {
    name: 'missing as zero: a value that is not there counts as 0 in the rate',
    replacements: [
      { file: rate, find: "    if (figure?.kind === 'absent') return { kind: 'figureAbsent', role, figure };\n    if (figure === undefined) return { kind: 'missingInput', role };\n", replace: '' },
      { file: rate, find: 'if (value !== undefined) values[term] = value;', replace: 'values[term] = value ?? { num: 0n, den: 1n };' },
    ],
  },
  {
    name: 'missing as zero: a value that is not there counts as 0 against the target',
    replacements: [{ file: rate, find: "? used.figure.value : undefined;", replace: '? used.figure.value : { num: 0n, den: 1n };' }],
  },
  {
    name: 'off by half: a half goes to the odd neighbour',
    replacements: [{ file: 'src/domain/rounding.ts', find: 'towardsZero % 2n !== 0n', replace: 'towardsZero % 2n === 0n' }],
  },
  {
    name: 'swapped branch: what should fall is divided the wrong way round',
    replacements: [{ file: formula, find: "(tendency === 'falling' ? percentOf(expected, actual) : percentOf(actual, expected))", replace: 'percentOf(actual, expected)' }],
  },
  {
    name: 'the elapsed share is forgotten',
    replacements: [{ file: formula, find: 'percentOf(percentOf(subtract(actual, baseline), subtract(target, baseline)), elapsed)', replace: 'percentOf(subtract(actual, baseline), subtract(target, baseline))' }],
  },
  {
    name: 'a trend exactly on its band counts as a change',
    replacements: [{ file: 'src/domain/trend.ts', find: 'compare(absolute(difference), allowed) <= 0', replace: 'compare(absolute(difference), allowed) < 0' }],
  },
  {
    name: 'a rate exactly at a bound is printed in its words',
    replacements: [{ file: rate, find: 'compare(percent, above.of) > 0', replace: 'compare(percent, above.of) >= 0' }],
  },
  {
    name: 'the judgement looks at the exact rate where the rounded one is asked for',
    replacements: [{ file: 'src/domain/indicator-facts.ts', find: "exact === undefined || held !== 'printed' ? exact : round(exact, printing.rateDigits, printing.rounding)", replace: 'exact' }],
  },
];

/** The last line of the comparison in the copy. */
function comparison(place: string): { readonly agrees: boolean; readonly figure: string } {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, 'checks/calculator/run.ts', '--runs', runs], { cwd: place, encoding: 'utf8' });
  const figure = /^second calculator: (.*)$/m.exec(stdout)?.[1];
  if (figure === undefined) throw new Error(`nothing was compared:\n${stdout}${stderr}`);
  return { agrees: status === 0, figure };
}

inCopy((place) => {
  const before = comparison(place);
  if (!before.agrees) throw new Error(`the calculators disagree before any fault is planted: ${before.figure}`);
  const missed = faults.filter(({ name, replacements }) => {
    const { agrees, figure } = withFault(place, name, replacements, () => comparison(place));
    console.log(`${agrees ? 'MISSED ' : 'caught '} ${name}: ${figure}`);
    return agrees;
  });
  console.log(`second calculator: caught ${faults.length - missed.length} of ${faults.length}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
});
