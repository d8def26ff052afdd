/** Every yaml block of docs/rule-sets.md is part of a rule set: with the rest supplied, it is read without a fault. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../src/formats/format-diagnostic.ts';
import { readYaml } from '../src/formats/yaml/read-yaml.ts';
import type { Tree, TreeMap } from '../src/formats/yaml/tree.ts';
import { isTreeList, isTreeMap, numberText } from '../src/formats/yaml/tree.ts';
import { writeYaml } from '../src/formats/yaml/write-yaml.ts';
import { readRuleSet } from '../src/intake/read-rule-set.ts';
import { ruleSetSchema } from '../src/intake/rule-set-schema.ts';
import { formulaIds, outcomes } from '../src/domain/rule-set.ts';
import { root } from './repository.ts';

const document = readFileSync(path.join(root, 'docs/rule-sets.md'), 'utf8');

interface Block {
  readonly heading: string;
  readonly yaml: string;
}

const blocks: readonly Block[] = [...document.matchAll(/^(#{2,3} [^\n]+)$|^```yaml\n(.*?)^```$/gms)].reduce<{ readonly heading: string; readonly blocks: readonly Block[] }>(
  (so, [, heading, yaml]) => (heading === undefined ? { ...so, blocks: [...so.blocks, { heading: so.heading, yaml: yaml ?? '' }] } : { ...so, heading: heading.replace(/^#+ /, '') }),
  { heading: '', blocks: [] },
).blocks;

/** A rule set around what a block says; without grades there is one for all, without rules the last grade stands for all. */
function wholeRuleSet(part: TreeMap): TreeMap {
  const grades: Tree = part['grades'] ?? [{ id: 'all', word: '判定', outcome: 'notApplicable' }];
  const last = isTreeList(grades) ? grades.at(-1) : undefined;
  const grade = isTreeMap(last) ? (last['id'] ?? '') : '';
  return {
    format: 'shirube-rules/1',
    id: 'example',
    name: '例',
    version: '1',
    effective: { from: 'R1年度' },
    rates: [{ formula: 'none' }],
    printing: { rateDigits: numberText('1'), rounding: 'halfUp', rateSuffix: '%', absentRate: '―', negative: '△', absentValue: '―' },
    onPaceFrom: numberText('100'),
    judge: { target: [{ grade }], kpi: [{ grade }] },
    rollUp: { goal: { rules: [{ grade }] }, project: { rules: [{ grade }] } },
    ...part,
    grades,
  };
}

function faultsOf(yaml: string): readonly string[] {
  const { value, diagnostics } = readYaml(yaml, 'rule-sets.md');
  if (!isTreeMap(value)) return [...diagnostics.map(formatDiagnostic), 'not a mapping'];
  return [...diagnostics, ...readRuleSet(writeYaml(wholeRuleSet(value)), 'rule-sets.md').diagnostics].map(formatDiagnostic);
}

describe('docs/rule-sets.md', () => {
  it.each(blocks.map(({ heading, yaml }, at) => ({ heading: `${at + 1} ${heading}`, yaml })))('$heading can be read', ({ yaml }) => {
    expect(faultsOf(yaml)).toEqual([]);
  });

  it('notices a block that cannot be read', () => {
    expect(faultsOf('rates: [{ formula: progres }]').join()).toContain('progres');
  });

  it('has a snippet for each body', () => {
    const bodies = '仙台市 宮城県 滋賀県 岐阜県 兵庫県 茨城県 長野県 栃木県 福島県 福井県 千葉県 山形県 札幌市 多摩市 富士市 佐野市 杵築市 長与町 いの町 名古屋港管理組合 各務原市 福岡市 国の交付金 海士町'.split(' ');
    for (const body of bodies) expect(blocks.some(({ heading }) => heading.startsWith(body)), body).toBe(true);
  });

  it('names every key, formula and outcome', () => {
    const formulas = readFileSync(path.join(root, 'docs/formulas.md'), 'utf8');
    for (const key of Object.keys(ruleSetSchema.shape).filter((each) => each !== '$schema')) expect(document.includes(`\`${key}\``), key).toBe(true);
    for (const id of formulaIds) expect(document.includes(id) || formulas.includes(`\`${id}\``), id).toBe(true);
    for (const outcome of outcomes) expect(document.includes(`\`${outcome}\``), outcome).toBe(true);
  });
});
