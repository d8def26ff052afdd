import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { readYaml } from '../formats/yaml/read-yaml.ts';
import type { Tree } from '../formats/yaml/tree.ts';
import { isNumberText, isTreeList, isTreeMap, sourceOf } from '../formats/yaml/tree.ts';
import { datasetSchema } from './dataset-schema.ts';
import { datasetJsonSchema, ruleSetJsonSchema, schemaText } from './json-schema.ts';
import { ruleSetSchema } from './rule-set-schema.ts';
import { smallDataset } from './small-dataset.fixture.ts';
import { smallRuleSet } from './small-rule-set.fixture.ts';

const ajv = new Ajv({ strict: true, allowUnionTypes: true });

interface Format {
  readonly name: string;
  readonly good: string;
  readonly zod: z.ZodType;
  readonly accepts: (value: unknown) => boolean;
  readonly file: string;
  readonly text: string;
}

const formats: readonly Format[] = [
  {
    name: 'dataset',
    good: smallDataset,
    zod: datasetSchema,
    accepts: ajv.compile(datasetJsonSchema()),
    file: 'dataset.schema.json',
    text: schemaText(datasetJsonSchema()),
  },
  {
    name: 'rule set',
    good: smallRuleSet,
    zod: ruleSetSchema,
    accepts: ajv.compile(ruleSetJsonSchema()),
    file: 'rules.schema.json',
    text: schemaText(ruleSetJsonSchema()),
  },
];

/** A tree as a JSON parser gives it: numbers are numbers. */
function asJson(tree: Tree): unknown {
  if (isNumberText(tree)) return Number(sourceOf(tree));
  if (isTreeList(tree)) return tree.map(asJson);
  return isTreeMap(tree) ? Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, asJson(value)])) : tree;
}

const others: readonly Tree[] = [null, { zzz: 'x' }, true, [[]]];
let turn = 0;

/** Trees that differ from this one in a single place, each place in turn: a thing of another type, a missing key, an unknown key. */
function* variants(tree: Tree): Generator<Tree> {
  turn += 1;
  yield others[turn % others.length] ?? null;
  if (isTreeList(tree)) for (const [index, item] of tree.entries()) for (const variant of variants(item)) yield tree.with(index, variant);
  if (!isTreeMap(tree)) return;
  yield { ...tree, zzz: 'x' };
  for (const [key, value] of Object.entries(tree)) {
    yield Object.fromEntries(Object.entries(tree).filter(([each]) => each !== key));
    for (const variant of variants(value)) yield { ...tree, [key]: variant };
  }
}

it.each(formats)('publishes the JSON Schema of a $name; `npx tsx scripts/write-schemas.ts` writes it', ({ file, text }) => {
  expect(readFileSync(new URL(`../../schemas/${file}`, import.meta.url), 'utf8')).toBe(text);
});

it.each(formats)('accepts a good $name in both', ({ good, zod, accepts }) => {
  const tree = readYaml(good, 'x').value;
  expect(zod.safeParse(tree).success).toBe(true);
  expect(accepts(asJson(tree))).toBe(true);
});

it.each(formats)(
  'judges every small change of a $name like the reader',
  ({ good, zod, accepts }) => {
    let refused = 0;
    let seen = 0;
    for (const variant of variants(readYaml(good, 'x').value)) {
      const isGood = zod.safeParse(variant).success;
      seen += 1;
      if (!isGood) refused += 1;
      if (accepts(asJson(variant)) !== isGood)
        expect.fail(`the reader ${isGood ? 'accepts' : 'refuses'} what the schema does not: ${JSON.stringify(asJson(variant))}`);
    }
    expect(seen).toBeGreaterThan(200);
    expect(refused / seen).toBeGreaterThan(0.7);
  },
  60_000,
);

it.each([
  ['an id', '"id":"g1"', '"id":"目標1"'],
  ['a figure', '"value":53', '"value":"53社"'],
  ['a text with a number', '"name":"企画課"', '"name":2024'],
  ['an empty text', '"name":"企画課"', '"name":" "'],
  ['a code', '"999997"', '"99999"'],
  ['a word', '"kind":"share"', '"kind":"shares"'],
])('refuses %s that is badly written', (_, part, replacement) => {
  const [dataset] = formats;
  const json = JSON.stringify(asJson(readYaml(smallDataset, 'x').value));
  expect(json).toContain(part);
  expect(dataset?.accepts(JSON.parse(json.replace(part, replacement)))).toBe(false);
});

it.each(formats)('describes every field of a $name in Japanese, for editors', ({ text }) => {
  const bare: string[] = [];
  const visit = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'properties' && typeof value === 'object' && value !== null) {
        for (const [name, field] of Object.entries(value)) if (!/"(description|\$ref)"/.test(JSON.stringify(field))) bare.push(`${path}.${name}`);
      }
      visit(value, `${path}.${key}`);
    }
  };
  visit(JSON.parse(text), '');
  expect(bare).toEqual([]);
});
