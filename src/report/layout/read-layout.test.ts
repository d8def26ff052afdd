import { describe, expect, it } from 'vitest';
import { layoutText } from '../report.fixture.ts';
import { layoutCodes } from './layout-codes.ts';
import { layoutJsonSchema } from './layout-schema.ts';
import { readLayout } from './read-layout.ts';

/** Faults as `line code`; the blocks begin in line 7 of the file. */
function faultsOf(blocks: string): readonly string[] {
  return readLayout(layoutText(blocks), 'layout.yaml').diagnostics.map(({ at, code }) => `${at.kind === 'line' ? at.line : at.kind} ${code}`);
}

describe('readLayout', () => {
  it('reads templates, spans and conditions', () => {
    const reading = readLayout(layoutText('  - { kind: paragraph, text: "{report.year}末", when: report.asOf }'), 'layout.yaml');
    expect(reading.diagnostics).toEqual([]);
    expect(reading.layout).toMatchObject({ periods: 'eraLong', page: { size: 'A4', orientation: 'portrait' } });
    expect(reading.layout?.blocks).toEqual([
      {
        kind: 'paragraph',
        text: [
          { kind: 'slot', name: 'report.year', formats: [], at: 0 },
          { kind: 'text', text: '末' },
        ],
        when: { kind: 'present', path: 'report.asOf', negated: false },
      },
    ]);
  });

  it.each([
    ['a name that there is not', '  - { kind: paragraph, text: "{report.yaer}" }', '7 layout-unknown-path'],
    ['an item outside its loop', '  - { kind: paragraph, text: "{goal.title}" }', '7 layout-unknown-path'],
    ['a name of another thing', '  - kind: each\n    of: goals\n    blocks:\n      - { kind: paragraph, text: "{goal.name}" }', '10 layout-unknown-path'],
    ['an unknown format', '  - { kind: paragraph, text: "{report.year|circled}" }', '7 layout-unknown-format'],
    ['a list printed as it is', '  - { kind: paragraph, text: "{goals}" }', '7 layout-not-printable'],
    ['a thing that does not print', '  - { kind: paragraph, text: "{strategy}" }', '7 layout-not-printable'],
    ['a slot of rule sets', '  - { kind: paragraph, text: "{counts.goals.missed=4}" }', '7 layout-not-printable'],
    ['a loop over no list', '  - { kind: list, of: strategy.title, text: x }', '7 layout-not-a-list'],
    ['a drawing of no indicator', '  - { kind: drawing, of: report }', '7 layout-not-drawable'],
    ['a comparison of a count with a word', '  - { kind: pageBreak, when: goals = many }', '7 layout-not-comparable'],
    ['a comparison of a judgement by size', '  - kind: each\n    of: goals\n    blocks:\n      - { kind: pageBreak, when: goal.judgement > 1 }', '10 layout-not-comparable'],
    ['a comparison with no outcome', '  - kind: each\n    of: goals\n    blocks:\n      - { kind: pageBreak, when: goal.judgement = bad }', '10 layout-not-comparable'],
    ['an open brace', '  - { kind: paragraph, text: "{report.year" }', '7 layout-template'],
    ['no condition', '  - { kind: pageBreak, when: a b }', '7 layout-condition'],
    ['no list path', '  - { kind: list, of: goal targets, text: x }', '7 layout-bad-path'],
    ['an unknown kind of block', '  - { kind: picture }', '7 layout-unknown-word'],
    ['an unknown key', '  - { kind: paragraph, text: x, colour: red }', '7 layout-unknown-key'],
    ['a missing key', '  - { kind: heading, text: x }', '7 layout-missing-key'],
    ['a heading of level 9', '  - { kind: heading, level: 9, text: x }', '7 layout-unknown-word'],
    ['a number for a text', '  - { kind: paragraph, text: 12 }', '7 layout-wrong-type'],
    ['marks without a place for the number', '  - { kind: notes, mark: { one: ※, several: ※ }, label: { one: ※, several: "※#" } }', '7 layout-wrong-type'],
    ['a row with too few cells', '  - kind: table\n    caption: x\n    columns: [1, 1]\n    rows:\n      - [a, b]\n      - [c]', '11 layout-table-shape'],
    ['a cell that hangs out of the head', '  - kind: table\n    caption: x\n    columns: [1, 1]\n    head: [[{ text: a, rowSpan: 2 }, b]]\n    rows: [[c]]', '10 layout-table-shape'],
    ['a span that cannot be read', '  - kind: table\n    caption: x\n    columns: [1]\n    rows:\n      - - { text: a, rowSpan: "-1" }', '11 layout-span'],
    ['a name in the second cell of a bare row', '  - kind: table\n    caption: x\n    columns: [1, 1]\n    rows:\n      - - a\n        - "{b}"', '12 layout-unknown-path'],
    ['a span over no list', '  - kind: table\n    caption: x\n    columns: [1]\n    rows:\n      - - { text: a, columnSpan: 1 + report.year }', '11 layout-not-a-list'],
    ['an unknown key of a cell', '  - kind: table\n    caption: x\n    columns: [1]\n    rows:\n      - - { text: a, width: 3 }', '11 layout-unknown-key'],
    ['an unknown key of a repeated row', '  - kind: table\n    caption: x\n    columns: [1]\n    rows:\n      - { each: goals, row: [] }', '11 layout-unknown-key'],
  ])('finds %s', (_, blocks, fault) => expect(faultsOf(blocks)).toContain(fault));

  it('gathers all faults at once', () => {
    const notation = '  - { kind: paragraph, text: 12 }\n  - { kind: picture }\n  - { kind: heading, level: 1 }';
    expect(faultsOf(notation)).toEqual(['7 layout-wrong-type', '8 layout-unknown-word', '9 layout-missing-key']);
    const names = '  - { kind: paragraph, text: "{a} {report.year|b}" }\n  - kind: each\n    of: goals\n    blocks:\n      - { kind: drawing, of: c }\n  - { kind: drawing, of: c }';
    expect(faultsOf(names)).toEqual(['7 layout-unknown-path', '7 layout-unknown-format', '11 layout-unknown-path', '12 layout-unknown-path']);
  });

  it('tells a misspelt list once, not every name inside its loop', () => {
    const block = '  - kind: each\n    of: goalz\n    blocks:\n      - { kind: heading, level: 1, text: "{goal.title}", when: goal.targets }\n      - { kind: drawing, of: goal }';
    expect(faultsOf(`${block}\n  - { kind: paragraph, text: "{a}" }`)).toEqual(['8 layout-unknown-path', '12 layout-unknown-path']);
    expect(faultsOf(block.replace('goalz', 'strategy.title'))).toEqual(['8 layout-not-a-list']);
    const table = (rows: string): string => `  - kind: table\n    caption: x\n    columns: [1]\n    rows:\n${rows}`;
    expect(faultsOf(table('      - each: goalz\n        rows:\n          - ["{goal.title}"]'))).toEqual(['11 layout-unknown-path']);
    expect(faultsOf(table('      - - { linesOf: goalz, text: "{goal.title}" }'))).toEqual(['11 layout-unknown-path']);
    const cells = '  - kind: table\n    caption: x\n    columns: [{ each: goals, width: 1 }]\n    rows:\n      - - { each: goalz, cells: ["{goal.title}"] }';
    expect(faultsOf(cells)).toEqual(['11 layout-unknown-path']);
  });

  it('finds names that lead nowhere beside blocks that cannot be read', () => {
    const blocks = '  - { kind: picture }\n  - { kind: paragraph, text: "{a}" }\n  - kind: each\n    of: goals\n    blocks:\n      - { kind: pageBreak, x: 1 }\n      - { kind: drawing, of: goal }';
    expect(faultsOf(blocks)).toEqual(['7 layout-unknown-word', '12 layout-unknown-key', '8 layout-unknown-path', '13 layout-not-drawable']);
    const { diagnostics } = readLayout('format: shirube-layout/1\nblocks: [{ kind: paragraph, text: "{a}" }]', 'layout.yaml');
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout-missing-key', 'layout-missing-key', 'layout-missing-key', 'layout-missing-key', 'layout-unknown-path']);
  });

  it('says what was found, what was expected and what to do', () => {
    const [fault] = readLayout(layoutText('  - { kind: paragraph, text: "{report.yaer}" }'), 'layout.yaml').diagnostics;
    expect(fault).toMatchObject({ severity: 'error', found: 'report.yaer', message: '「report.yaer」の「yaer」はここでは使えない名前です' });
    expect(fault?.expected).toContain('year、date');
    expect(fault?.hint).not.toBe('');
  });

  it('accepts spans and columns that follow the data', () => {
    const table = `  - kind: each
    of: indicators
    blocks:
      - kind: table
        caption: x
        columns: [10, { each: indicator.years, width: 5 }]
        head:
          - [a, { each: indicator.years, cells: ["{year.year}"] }]
        rows:
          - - { text: b, rowSpan: 1 + goals }
            - { text: c, columnSpan: indicator.years }
          - each: goals
            rows:
              - - { each: indicator.years, cells: ["{goal.number}"] }`;
    expect(faultsOf(table)).toEqual([]);
  });

  it('tells broken notation as what it is', () => {
    expect(readLayout('a: [', 'layout.yaml').diagnostics[0]?.code).toMatch(/^yaml-/);
    expect(readLayout('[]', 'layout.yaml').diagnostics.map(({ code }) => code)).toEqual(['layout-wrong-type']);
    expect(readLayout('format: shirube-layout/2', 'layout.yaml').diagnostics[0]).toMatchObject({ code: 'layout-unknown-word', expected: 'shirube-layout/1' });
  });

  it('gives only codes of the list', () => {
    const known: readonly string[] = layoutCodes;
    const codes = readLayout(layoutText('  - { kind: x }\n  - 3'), 'layout.yaml').diagnostics.map(({ code }) => code);
    expect(codes.filter((code) => !known.includes(code))).toEqual([]);
    expect(codes).not.toEqual([]);
  });
});

it('publishes a schema with every kind of block', () => {
  const text = JSON.stringify(layoutJsonSchema());
  for (const kind of ['heading', 'paragraph', 'list', 'table', 'notes', 'drawing', 'pageBreak', 'each']) expect(text).toContain(`"const":"${kind}"`);
});
