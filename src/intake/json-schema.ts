/**
 * The formats as JSON Schema, for editors (help and completion while typing) and for programs that make datasets.
 * Draft 7, which editors know best. Figures may be numbers or strings; what the text of a period or a figure means is
 * checked only by the readers.
 */
import { z } from 'zod';
import { datasetSchema } from './dataset-schema.ts';
import { ruleSetSchema } from './rule-set-schema.ts';

export interface JsonSchema {
  readonly [key: string]: unknown;
}

/** The JSON Schema of a dataset (データセット). */
export function datasetJsonSchema(): JsonSchema {
  return published(datasetSchema, '総合戦略のデータセット', '総合戦略の目標・事業・指標と、年度ごとの値');
}

/** The JSON Schema of a rule set (評価基準). */
export function ruleSetJsonSchema(): JsonSchema {
  return published(ruleSetSchema, '評価基準', '達成度の計算式、判定、まとめ方、文');
}

function published(schema: z.ZodType, title: string, description: string): JsonSchema {
  return { ...z.toJSONSchema(schema, { io: 'input', target: 'draft-07', unrepresentable: 'any' }), title, description };
}

/** A schema as the text of its file. */
export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
