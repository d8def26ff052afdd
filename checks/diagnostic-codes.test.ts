/** docs/diagnostics.md explains every code that the source can give, and no other; findings of the proof stand in docs/proof.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const doc = readFileSync(new URL('docs/diagnostics.md', root), 'utf8');
const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('proof/') && !/\.(test|fixture|arbitrary)\.tsx?$/.test(file))
  .map((file) => readFileSync(new URL(`src/${file}`, root), 'utf8'));

const code = /'([a-z0-9]+(?:-[a-z0-9]+)+)'/g;

/** Lists such as `export const yamlCodes = [ … ] as const`. */
function listedCodes(source: string): readonly string[] {
  const lists = source.matchAll(/export const \w*[cC]odes = \[([^\]]*)\] as const/g);
  return [...lists].flatMap(([, list = '']) => [...list.matchAll(code)].map(([, each = '']) => each));
}

/** Codes given on the spot: `code: 'layout-span'`. */
function literalCodes(source: string): readonly string[] {
  return [...source.matchAll(/\bcode: '([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map(([, each = '']) => each);
}

interface DocumentedCode {
  readonly name: string;
  readonly cells: readonly string[];
}

const documented: readonly DocumentedCode[] = [...doc.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, name = '', rest = '']) => ({
  name,
  cells: rest.split(' | ').map((cell) => cell.trim()),
}));
const names = documented.map(({ name }) => name);
const listed = sources.flatMap(listedCodes);
const used = new Set([...listed, ...sources.flatMap(literalCodes)]);

it('finds the codes of the source', () => {
  expect(used.size).toBeGreaterThan(60);
  expect(listed).toContain('figure-unreadable');
});

it('explains every code of the source', () => {
  expect([...used].filter((each) => !names.includes(each)).toSorted()).toEqual([]);
});

it('explains no code that the source does not give', () => {
  expect(names.filter((each) => !used.has(each)).toSorted()).toEqual([]);
});

it('explains each code once, with its severity, its meaning and what to do', () => {
  expect(names.filter((each, index) => names.indexOf(each) !== index)).toEqual([]);
  const incomplete = documented.filter(
    ({ cells: [severity = '', meaning = '', action = ''] }) => !/^(エラー|注意|エラー・注意)$/.test(severity) || meaning.length < 5 || action.length < 5,
  );
  expect(incomplete.map(({ name }) => name)).toEqual([]);
});

it('lists no code that nothing gives', () => {
  const text = sources.join('\n');
  expect([...new Set(listed)].filter((each) => text.split(`'${each}'`).length < 3)).toEqual([]);
});
