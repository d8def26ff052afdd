/**
 * Every example with a layout is composed from its dataset, and the text of the report compared with expected-report.txt
 * beside it. When it differs, it is left in `expected-report.changed.txt`: rename it if the new text is right.
 */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../src/domain/evaluate.ts';
import type { Document, Inline } from '../src/formats/document/document.ts';
import { documentText } from '../src/formats/document/document-text.ts';
import { placeCells } from '../src/formats/document/grid.ts';
import { readDataset } from '../src/intake/read-dataset.ts';
import { readRuleSet } from '../src/intake/read-rule-set.ts';
import { composeReport } from '../src/report/compose-report.ts';
import { readLayout } from '../src/report/layout/read-layout.ts';

const examples = new URL('../examples/', import.meta.url);
const names = readdirSync(examples).filter((name) => existsSync(new URL(`${name}/layout.yaml`, examples)));

function textOf(path: string): string {
  return readFileSync(new URL(path, examples), 'utf8');
}

/** The report of an example; its dataset, rules and layout have no fault. */
function compose(name: string): Document {
  const { dataset, diagnostics } = readDataset(textOf(`${name}/dataset.yaml`), 'dataset.yaml');
  if (dataset === undefined) throw new TypeError(`${name}: ${JSON.stringify(diagnostics)}`);
  const rules = readRuleSet(textOf(`../rules/${dataset.report.rules}.yaml`), 'rules.yaml');
  const { layout, placeOf, diagnostics: layoutFaults } = readLayout(textOf(`${name}/layout.yaml`), 'layout.yaml');
  if (rules.ruleSet === undefined || layout === undefined) throw new TypeError(`${name}: ${JSON.stringify([rules.diagnostics, layoutFaults])}`);
  const { strategy, report } = dataset;
  const { assessment } = evaluate(strategy, rules.ruleSet, { year: report.year });
  const composed = composeReport({ strategy, assessment, ruleSet: rules.ruleSet, layout, edition: { date: report.date }, placeOf });
  expect([...layoutFaults, ...composed.diagnostics]).toEqual([]);
  return composed.document;
}

function inlinesOf(document: Document): readonly Inline[] {
  return document.blocks.flatMap((block): readonly Inline[] => {
    if (block.kind === 'table') return [...block.headRows, ...block.rows].flatMap(({ cells }) => cells.flatMap(({ content }) => content));
    if (block.kind === 'list') return block.items.flat();
    return block.kind === 'drawing' || block.kind === 'pageBreak' ? [] : block.content;
  });
}

describe.each(names)('the report of %s', (name) => {
  const document = compose(name);

  it('reads as expected', () => {
    const expected = new URL(`${name}/expected-report.txt`, examples);
    const changed = new URL(`${name}/expected-report.changed.txt`, examples);
    const text = documentText(document);
    rmSync(changed, { force: true });
    if (!existsSync(expected) || readFileSync(expected, 'utf8') !== text) writeFileSync(changed, text);
    expect(text).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : '');
  });

  it('has tables whose cells fill the grid, and marks that lead to a note', () => {
    for (const block of document.blocks) if (block.kind === 'table') expect(() => placeCells(block)).not.toThrow();
    const notes = document.blocks.flatMap((block) => (block.kind === 'note' ? [block.id] : []));
    const marks = inlinesOf(document).flatMap((inline) => (inline.kind === 'mark' ? [inline.note] : []));
    expect(new Set(notes).size).toBe(notes.length);
    expect([...new Set(marks)].sort()).toEqual([...notes].sort());
  });
});

it('prints the rates of the first example as the source does: 44 and four dashes', () => {
  const rates = inlinesOf(compose('sendai-r5')).flatMap((inline) => (inline.kind === 'figure' && inline.ref.endsWith(':rate') ? [inline.text] : []));
  expect(rates.filter((rate) => /^\d+\.\d%$/.test(rate))).toHaveLength(44);
  expect(rates.filter((rate) => rate === '—%')).toHaveLength(4);
});
