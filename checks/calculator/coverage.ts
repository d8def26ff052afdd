/** How much of what can happen the random cases met: every combination with its number, and every class of edge case. */
import { groupBy } from '../../src/domain/group-by.ts';
import type { Coverage } from './case.ts';

/** Adds up the coverage of several stretches of seeds. */
export function addCoverage(one: Coverage, other: Coverage): Coverage {
  const cells = new Map<string, Coverage['cells'][number]>();
  for (const cell of [...one.cells, ...other.cells]) {
    const [formula, direction, kind, rounding, count] = cell;
    const key = cell.slice(0, 4).join('|');
    cells.set(key, [formula, direction, kind, rounding, count + (cells.get(key)?.[4] ?? 0)]);
  }
  const edges = new Map(Object.entries(one.edges));
  for (const [name, count] of Object.entries(other.edges)) edges.set(name, count + (edges.get(name) ?? 0));
  return { cells: [...cells.values()], edges: Object.fromEntries(edges) };
}

/** One line a formula, kind of result and direction with its number by rounding, then one line an edge class, then the least of all. */
export function coverageText({ cells, edges }: Coverage): string {
  const rows = [...groupBy(cells, ([formula, direction, kind]) => `${formula}: ${kind}, ${direction}`)].sort(([a], [b]) => a.localeCompare(b));
  const classes = Object.entries(edges).sort(([a], [b]) => a.localeCompare(b));
  const least = cells.reduce((a, b) => (b[4] < a[4] ? b : a));
  return [
    ...rows.map(([name, row]) => `${name}: ${byRounding(row)}`),
    '',
    ...classes.map(([name, count]) => `${name}: ${count}`),
    '',
    `${cells.length} combinations of formula, direction, kind of result and rounding; the least often met: ${least.join(', ')}`,
    `${classes.length} classes of edge cases; the least often met: ${classes.reduce((a, b) => (b[1] < a[1] ? b : a)).join(', ')}`,
  ].join('\n');
}

function byRounding(row: Coverage['cells']): string {
  return [...row].sort((a, b) => a[3].localeCompare(b[3])).map(([, , , rounding, count]) => `${rounding} ${count}`).join(', ');
}
