import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { BoundKind } from './bound.ts';
import { formatsOf } from './format-names.ts';
import { rootScope } from './report-scope.ts';
import type { ScopeShape } from './scope.ts';

const guide = readFileSync(new URL('../../../docs/layouts.md', import.meta.url), 'utf8');

/** Every scope that a path can reach, by name. */
function reachable(shape: ScopeShape, found: Map<string, ScopeShape>): ReadonlyMap<string, ScopeShape> {
  if (found.has(shape.name)) return found;
  found.set(shape.name, shape);
  for (const name of shape.fieldNames) {
    const field = shape.field(name);
    if (field !== undefined && field.kind !== 'value') reachable(field.shape, found);
  }
  return found;
}

const scopes = [...reachable(rootScope.shape, new Map()).values()].filter(({ fieldNames }) => fieldNames.length > 0);
const levels = ['goals', 'targets', 'kpis', 'projects'];

/** The row of the guide that lists the fields of a scope. */
function rowOf(name: string): string {
  const label = name === 'root' ? 'どこでも' : levels.includes(name) ? 'counts' : name;
  return guide.split('\n').find((line) => new RegExp(`^\\| ${label}[^|]*\\|`).test(line) && line.includes('`')) ?? '';
}

it.each(scopes.map((scope) => [scope.name, scope] as const))('the guide lists the names of %s, and no others', (name, scope) => {
  const row = rowOf(name);
  const listed = [...row.matchAll(/`([A-Za-z]+)`/g)].map(([, word = '']) => word);
  // A year has the figures of an indicator, which the guide does not repeat; counts share a row with their levels.
  if (name !== 'year') expect(scope.fieldNames.filter((field) => !listed.includes(field))).toEqual([]);
  if (name !== 'counts' && !levels.includes(name)) expect(listed.filter((word) => !scope.fieldNames.includes(word))).toEqual([]);
});

it('the guide lists the loops and the names they bind', () => {
  for (const shape of scopes) {
    for (const name of shape.fieldNames) {
      const field = shape.field(name);
      if (field?.kind === 'list') expect(guide).toMatch(new RegExp(`${shape.name === 'root' ? '`' : '\\.'}${name}\`.*\\| \`${field.item}\` \\|`));
    }
  }
});

it('the guide lists the formats', () => {
  const kinds: readonly BoundKind[] = ['number', 'period', 'quantity', 'text'];
  for (const format of kinds.flatMap(formatsOf)) expect(guide).toContain(`\`${format}\``);
});
