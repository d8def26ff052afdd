/** Parts of the published JSON Schemas of what the product writes (`--json`). */
import { outcomes } from '../../domain/rule-set.ts';
import { outcomeWords } from './outcome-words.ts';

export type JsonSchema = { readonly [key: string]: unknown };

export function described(schema: JsonSchema, description: string): JsonSchema {
  return { ...schema, description };
}

export function nullable(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] };
}

export function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

/** Every property is always there; nothing else is. */
export function objectOf(properties: { readonly [name: string]: JsonSchema }): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

/** A closed list of words, each with its Japanese meaning. */
export function oneOf<T extends string>(words: Readonly<Record<T, string>>, names: readonly T[]): JsonSchema {
  return { type: 'string', oneOf: names.map((name) => ({ const: name, title: words[name] })) };
}

export function keysOf<T extends string>(words: Readonly<Record<T, string>>): readonly T[] {
  return Object.keys(words) as T[];
}

export const text: JsonSchema = { type: 'string' };
export const whole: JsonSchema = { type: 'integer' };
export const flag: JsonSchema = { type: 'boolean' };
export const exact: JsonSchema = { type: 'string', pattern: '^-?(0|[1-9]\\d*)(/[1-9]\\d*)?$', description: '誤差のない数。整数か既約分数（例: 36119/75）' };

/** How many carry each outcome. */
export function outcomeCounts(): JsonSchema {
  const counted = Object.fromEntries(outcomes.map((outcome) => [outcome, described({ type: 'integer', minimum: 0 }, outcomeWords[outcome])]));
  return { type: 'object', properties: { total: { type: 'integer', minimum: 0 }, ...counted }, required: ['total'], additionalProperties: false };
}
