/** Issues of the layout's schema as faults in Japanese, each at the part of the file it speaks of. */
import type { $ZodIssue } from 'zod/v4/core';
import type { DataPath, Fault } from '../../domain/fault.ts';
import type { PlainTree } from '../../formats/yaml/tree.ts';
import type { LayoutCode } from './layout-codes.ts';
import type { TextProblem } from './layout-schema.ts';

/** A fault, and whether it is about a key (an unknown name) instead of a value. */
export interface SchemaFault extends Fault {
  readonly code: LayoutCode;
  readonly isOfKey: boolean;
}

type Words = Omit<Fault, 'severity' | 'path' | 'found'> & { readonly code: LayoutCode; readonly isOfKey?: true };

/** All faults of an issue; of a union, those of the form that was most likely meant. */
export function issueFaults(issue: $ZodIssue, base: DataPath, root: PlainTree): readonly SchemaFault[] {
  const path = [...base, ...issue.path.filter((step) => typeof step !== 'symbol')];
  const fault = (words: Words, at: DataPath = path): SchemaFault => {
    const found = shown(valueAt(root, at));
    return { severity: 'error', path: at, isOfKey: false, ...words, ...(found !== undefined && { found }) };
  };
  switch (issue.code) {
    case 'invalid_union':
      return issue.errors.length === 0 ? [fault(kindWords(issue))] : meantForm(issue.errors).flatMap((inner) => issueFaults(inner, path, root));
    case 'unrecognized_keys':
      return issue.keys.map((key) => fault({ ...unknownKey(key), isOfKey: true }, [...path, key]));
    case 'custom':
      return [fault(problemOf(issue.params) ?? wrongType('別の書き方'))];
    case 'invalid_value':
      return [fault(valueAt(root, path) === undefined ? missingKey(path) : unknownWord(issue.values.map(String)))];
    case 'invalid_type':
      return [fault(valueAt(root, path) === undefined ? missingKey(path) : wrongType(typeWords.get(issue.expected) ?? issue.expected))];
    case 'too_small':
      return [fault(wrongType('1文字以上の文字、1つ以上の項目、または0より大きい数'))];
    case 'invalid_format':
      return [fault(wrongType('番号の入る場所に # を含む文字（例 ※#）'))];
    case 'too_big':
    case 'not_multiple_of':
    case 'invalid_element':
    case 'invalid_key':
      return [fault(wrongType('別の値'))];
  }
}

/** The form of a union whose keys were used; the others would complain about each of them, or about the kind of value as a whole. */
function meantForm(forms: readonly (readonly $ZodIssue[])[]): readonly $ZodIssue[] {
  const [best = []] = [...forms].sort((a, b) => strangeness(a) - strangeness(b));
  return best;
}

function strangeness(issues: readonly $ZodIssue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.path.length > 0) return sum;
    if (issue.code === 'invalid_type') return sum + 100;
    return sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0);
  }, issues.length / 1000);
}

const typeWords: ReadonlyMap<string, string> = new Map([
  ['string', '文字（値に : や { があるときは全体を引用符 " で囲む）'],
  ['number', '数'],
  ['int', '整数'],
  ['boolean', 'true または false'],
  ['array', '一覧（「- 」で始まる行、または [ ]）'],
  ['object', '項目名: 値 の組'],
]);

const kinds = 'heading、paragraph、list、table、notes、drawing、pageBreak、each';

function kindWords(issue: $ZodIssue): Words {
  const isKind = issue.code === 'invalid_union' && issue.path.at(-1) === 'kind';
  const expected = isKind ? kinds : '書き方の説明にある形のどれか';
  return { code: 'layout-unknown-word', message: isKind ? 'ブロックの種類（kind）が正しくありません' : 'この値は使えません', expected, hint: `${expected}から選んでください` };
}

function unknownKey(key: string): Words {
  return { code: 'layout-unknown-key', message: `項目「${key}」はここでは使えません`, hint: 'つづりを確かめ、使わない項目なら消してください' };
}

function missingKey(path: DataPath): Words {
  return { code: 'layout-missing-key', message: `項目「${path.at(-1) ?? ''}」がありません`, hint: 'この項目を書き足してください' };
}

function wrongType(expected: string): Words {
  return { code: 'layout-wrong-type', message: '値の種類が違います', expected, hint: `${expected}で書いてください` };
}

function unknownWord(words: readonly string[]): Words {
  const expected = words.join('、');
  return { code: 'layout-unknown-word', message: 'ここで使える語ではありません', expected, hint: `${expected}のどれかを書いてください` };
}

function problemOf(params: Readonly<Record<string, unknown>> | undefined): TextProblem | undefined {
  const problem = params?.['problem'];
  // Only layout-schema.ts puts a `problem` into an issue.
  return typeof problem === 'object' ? (problem as TextProblem) : undefined;
}

function valueAt(root: PlainTree, path: DataPath): unknown {
  let part: unknown = root;
  for (const step of path) part = typeof part === 'object' && part !== null ? Object.entries(part).find(([key]) => key === `${step}`)?.[1] : undefined;
  return part;
}

/** Short values only: a whole mapping as `found` helps nobody. */
function shown(value: unknown): string | undefined {
  if (typeof value === 'string') return value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return typeof value === 'number' || typeof value === 'boolean' ? `${value}` : undefined;
}
