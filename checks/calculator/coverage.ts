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

/** One line a formula and kind of result with its number by direction, then one line an edge class, then the least of all. */
export function coverageText({ cells, edges }: Coverage): string {
  const least = cells.reduce((a, b) => (b[4] < a[4] ? b : a));
  const rows = [...groupBy(cells, ([formula, , kind]) => `${formula}: ${kind}`)].sort(([a], [b]) => a.localeCompare(b));
  return [
    ...rows.map(([name, row]) => `${name}  ${byDirection(row)}`),
    '',
    ...Object.entries(edges).sort(([a], [b]) => a.localeCompare(b)).map(([name, count]) => `${name}: ${count}`),
    '',
    `${cells.length} combinations of formula, direction, kind of result and rounding were met; the least often: ${least.join(', ')}`,
    `${Object.keys(edges).length} classes of edge cases; the least often: ${Object.entries(edges).reduce((a, b) => (b[1] < a[1] ? b : a)).join(', ')}`,
  ].join('\n');
}

function byDirection(row: Coverage['cells']): string {
  const sums = new Map<string, number>();
  for (const [, direction, , , count] of row) sums.set(direction, count + (sums.get(direction) ?? 0));
  return [...sums].sort(([a], [b]) => a.localeCompare(b)).map(([direction, count]) => `${direction} ${count}`).join(', ');
}
