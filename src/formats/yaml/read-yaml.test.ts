import { expect, it } from 'vitest';
import { formatDiagnostic } from '../format-diagnostic.ts';
import { readYaml } from './read-yaml.ts';
import { isNumberText, numberText, plainTree, sourceOf } from './tree.ts';

const read = (text: string): ReturnType<typeof readYaml> => readYaml(text, 'a.yaml');
const faults = (text: string): readonly string[] =>
  read(text).diagnostics.map((fault) => `${fault.code} ${fault.at.kind === 'line' ? `${fault.at.line}:${fault.at.column}` : fault.at.kind}`);

it.each(['92.0', '1', '-3', '0x10', '1e3', '.inf', '-.INF', '.nan', '007', '+5', '123456789012345678901234567890', '0.10'])(
  'keeps the number %s as it was written',
  (written) => {
    expect(read(`a: ${written}`).value).toEqual({ a: numberText(written) });
  },
);

it.each([
  ['1_000', '1_000'],
  ['"92.0"', '92.0'],
  ['1,234', '1,234'],
  ['2024-09-30', '2024-09-30'],
  ['R5年度', 'R5年度'],
  ['yes', 'yes'],
  ['!!str 5', '5'],
])('reads %s as the text %s', (written, text) => {
  expect(read(`a: ${written}`).value).toEqual({ a: text });
});

it('keeps a quoted number apart from a bare one', () => {
  const bare = numberText('1.0');
  expect(isNumberText(bare) && sourceOf(bare)).toBe('1.0');
  expect(read('"1.0"').value).not.toEqual(bare);
  expect(isNumberText(read('source: 1').value)).toBe(false);
});

it('reads mappings, lists, booleans and nothing', () => {
  expect(read('a: [x, {b: true}]\nc:\n  - ~\n  -\nR3: 2\n2023: 1\n').value).toEqual({
    a: ['x', { b: true }],
    c: [null, null],
    R3: numberText('2'),
    2023: numberText('1'),
  });
  expect(plainTree(read('a: [92.0, true, ~]').value)).toEqual({ a: ['92.0', true, null] });
});

it('reads JSON', () => {
  expect(read('{"a": 92.0, "b": ["x\\u3042", null]}')).toMatchObject({ value: { a: numberText('92.0'), b: ['xあ', null] }, diagnostics: [] });
});

const nested = 'goals:\n  - id: g1\n    targets:\n      - { name: x, value: 92.0 }\n    note:\n';

it.each([
  [['goals', 0, 'id'], 2, 9, 2, 5],
  [['goals', 0, 'targets', 0, 'value'], 4, 27, 4, 20],
  [['goals', 0, 'targets', 0, 'missing', 'deeper'], 4, 9, 4, 9],
  [['goals', 0, 'note'], 5, 5, 5, 5],
  [['goals', 0, 'id', 0], 2, 9, 2, 5],
  [['goals', 7], 2, 3, 1, 1],
  [['nowhere'], 1, 1, 1, 1],
  [[], 1, 1, 1, 1],
])('finds the place of %j', (path, line, column, keyLine, keyColumn) => {
  expect(read(nested).placeOf(path)).toEqual({ kind: 'line', file: 'a.yaml', line, column });
  expect(read(nested).keyPlaceOf(path)).toEqual({ kind: 'line', file: 'a.yaml', line: keyLine, column: keyColumn });
});

it('passes over a 0 where a single value stands without a list', () => {
  expect(read('a: { b: 1 }').placeOf(['a', 0, 'b'])).toMatchObject({ line: 1, column: 9 });
});

it('follows references, and shows the place where they are written', () => {
  const reading = read('a: &x { b: 1 }\nc: *x\n');
  expect(reading.value).toEqual({ a: { b: numberText('1') }, c: { b: numberText('1') } });
  expect(reading.placeOf(['c'])).toMatchObject({ line: 2, column: 4 });
  expect(reading.placeOf(['c', 'b'])).toMatchObject({ line: 1, column: 12 });
});

it.each([
  ['a tab as indentation', 'a:\n\tb: 1\n', ['yaml-tab 2:1']],
  ['a key that stands twice', 'a: 1\nb: 2\na: 3\n', ['yaml-duplicate-key 3:1']],
  ['several keys that stand twice', 'a: 1\na: 2\nc:\n  - { d: 1, d: 2 }\n', ['yaml-duplicate-key 2:1', 'yaml-duplicate-key 4:13']],
  ['an unclosed quote', 'a: "x\nb: y\n', ['yaml-unclosed 3:1']],
  ['an unclosed bracket', 'a: [1, 2\nb: 3\n', ['yaml-indent 2:1']],
  ['bad indentation', 'a:\n  b: 1\n c: 2\n', ['yaml-indent 3:1']],
  ['two faults in one file', 'a: "x" y\nb: 1\nc: @z\n', ['yaml-syntax 1:8', 'yaml-syntax 3:4']],
  ['an unknown reference', 'a: *x\n', ['yaml-unknown-alias 1:4']],
  ['a reference to itself', 'a: &x { b: *x }\n', ['yaml-alias-cycle 1:12']],
  ['a tag', 'a: !foo 3\n', ['yaml-tag 1:4']],
  ['two documents', '--- 1\n--- 2\n', ['yaml-several-documents 2:1']],
  ['a key that is a list', '? [a]\n: 1\n', ['yaml-key 1:3']],
  ['a reserved key', '__proto__: { a: 1 }\n', ['yaml-key 1:1']],
  ['nothing', '', ['yaml-empty file']],
  ['only a comment', '# 空\n', ['yaml-empty file']],
])('reports %s', (_, text, expected) => {
  expect(faults(text)).toEqual(expected);
});

it('keeps the first of two equal keys and never touches the prototype', () => {
  expect(read('a: 1\na: 2\n').value).toEqual({ a: numberText('1') });
  expect(Object.getPrototypeOf(read('__proto__: { x: 1 }\nb: 1\n').value)).toBe(Object.prototype);
});

it('says so when full-width blanks or colons break the notation', () => {
  expect(read('a：1\nb: 2\n').diagnostics[0]?.hint).toContain('全角のコロン');
  expect(read('a: "備考：x" y\n').diagnostics[0]?.hint).not.toContain('全角のコロン');
});

const bomb = `a0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join('')}`;

it('stops a bomb of references in no time, with one fault', () => {
  const started = performance.now();
  const reading = read(bomb);
  expect(reading.diagnostics.map((fault) => fault.code)).toEqual(['yaml-alias-limit']);
  expect(reading.value).toBeNull();
  expect(performance.now() - started).toBeLessThan(1000);
});

it.each([['['.repeat(20_000)], ['{a: '.repeat(5_000)], [Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')]])(
  'stops at nesting without end',
  (text) => {
    expect(faults(text)[0]).toMatch(/^yaml-depth/);
  },
);

it('prints in Japanese where and what', () => {
  const printed = read('a: 1\nb: 2\na: 3\n').diagnostics.map(formatDiagnostic);
  expect(printed).toEqual([
    'a.yaml 3行 1列: 項目「a」が同じ場所に2回書かれています（1回目は1行）（見つかった値: a）。→ どちらか一方を消してください。両方が必要なら、1つにまとめるか項目名を直してください',
  ]);
});
