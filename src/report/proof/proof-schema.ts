/** The published JSON Schema of `prove --json`; schemas/proof.schema.json is written from it. */
import { findingSeverities } from '../../proof/finding.ts';
import { notUnderstoodWords, severityWords } from '../../proof/finding-words.ts';
import type { JsonSchema } from '../evaluation/schema-parts.ts';
import { described, keysOf, listOf, nullable, objectOf, oneOf, text } from '../evaluation/schema-parts.ts';
import { proofFormat } from './proof-json.ts';

const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
const count: JsonSchema = { type: 'integer', minimum: 0 };
const number: JsonSchema = { type: 'integer', minimum: 1 };
const millimetres: JsonSchema = { type: 'number', description: 'ページの端からのmm' };
const severities = Object.fromEntries(findingSeverities.map((severity) => [severity, severityWords[severity].word])) as Record<(typeof findingSeverities)[number], string>;

/** A place of one kind: what it always says, and what it says where it is known. */
function placeOf(kind: string, always: { readonly [name: string]: JsonSchema }, known: { readonly [name: string]: JsonSchema } = {}): JsonSchema {
  const properties = { kind: { const: kind }, file: text, text: described(text, '人が探せる場所の書き方'), ...always };
  return { type: 'object', properties: { ...properties, ...known }, required: Object.keys(properties), additionalProperties: false };
}

const inTable = { row: number, column: number };

const definitions = {
  place: {
    description: '場所。番号は1から数える',
    oneOf: [
      placeOf('file', {}),
      placeOf('line', { line: number, column: number }),
      placeOf('cell', { sheet: text, cell: text }),
      placeOf('page', { page: number }, { table: number, ...inTable, left: millimetres, top: millimetres }),
      placeOf('table', { table: number }, inTable),
      placeOf('paragraph', { paragraph: number }),
    ],
  },
  finding: objectOf({
    code: described(text, '指摘の種類。一覧は docs/proof.md'),
    severity: described(oneOf(severities, findingSeverities), '重さ'),
    at: ref('place'),
    printed: described(text, '文書に書かれているとおり'),
    expected: described(nullable(text), '1つに決まるときの、正しい書き方'),
    message: described(text, '何が合わないか、何から導かれるか'),
    hint: described(text, '何をすればよいか'),
  }),
  notUnderstood: objectOf({ at: ref('place'), text, why: oneOf(notUnderstoodWords, keysOf(notUnderstoodWords)) }),
  diagnostic: objectOf({
    code: described(text, '読み取りの診断の種類。一覧は docs/diagnostics.md'),
    severity: oneOf({ error: 'エラー', warning: '注意' }, ['error', 'warning']),
    at: ref('place'),
    message: text,
    found: nullable(text),
    expected: nullable(text),
    hint: text,
  }),
} as const satisfies { readonly [name: string]: JsonSchema };

/** @example proofSchema().title // "shirube prove --json" */
export function proofSchema(): JsonSchema {
  const read = { tables: count, indicators: count, rates: described(count, '読み取った達成率などの率'), sentences: count, notUnderstood: listOf(ref('notUnderstood')) };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'shirube prove --json',
    description: '報告書の検算・校閲の結果。指摘は重い順、同じ重さの中では文書の順。',
    ...objectOf({
      format: { const: proofFormat },
      file: described(text, '指定されたファイル'),
      counts: described(objectOf(Object.fromEntries(findingSeverities.map((severity) => [severity, described(count, severities[severity])]))), '重さごとの件数'),
      findings: listOf(ref('finding')),
      read: described(nullable(objectOf(read)), '読み取った量。ファイルを読めないときは null'),
      diagnostics: described(listOf(ref('diagnostic')), 'ファイルの読み取りで分かったこと'),
    }),
    $defs: definitions,
  };
}
