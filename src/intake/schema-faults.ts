/** Issues of a schema as faults in Japanese: what stands there, what belongs there, what to do. */
import type { $ZodIssue } from 'zod/v4/core';
import type { DataPath } from '../domain/fault.ts';
import type { Tree, TreePath } from '../formats/yaml/tree.ts';
import { isNumberText, isTreeList, isTreeMap, sourceOf, treeAt } from '../formats/yaml/tree.ts';
import type { IntakeFault } from './intake-fault.ts';
import { knownKeys } from './mapping.ts';
import { nearestName } from './nearest-name.ts';
import { problemOf } from './problem.ts';

/** All faults of a tree under a schema. A missing key is not told where a misspelt one explains it; of a file in another format, only that. */
export function schemaFaults(issues: readonly $ZodIssue[], tree: Tree): readonly IntakeFault[] {
  const faults = issues.flatMap((issue) => issueFaults(issue, [], tree));
  const meant = new Set(faults.filter((fault) => fault.code === 'key-unknown').map((fault) => JSON.stringify([fault.path.slice(0, -1), fault.expected])));
  const otherFormat = faults.filter((fault) => fault.code === 'format-unknown');
  if (otherFormat.length > 0) return otherFormat;
  return faults.filter((fault) => fault.code !== 'key-missing' || !meant.has(JSON.stringify([fault.path, fault.expected])));
}

function issueFaults(issue: $ZodIssue, base: TreePath, tree: Tree): readonly IntakeFault[] {
  const path = [...base, ...issue.path.filter((step) => typeof step !== 'symbol')];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, knownKeys(issue.message)));
    case 'invalid_union':
      return 'options' in issue && issue.options !== undefined ? [unknownWord(issue.options, path, tree)] : unionFaults(issue.errors, path, tree);
    case 'invalid_value':
      return [unknownWord(issue.values, path, tree)];
    case 'invalid_format':
      return [badText(path, tree)];
    case 'custom': {
      const problem = problemOf(issue.params);
      return [problem === undefined ? wrongType('scalar', path, tree) : { ...problem, severity: 'error', path }];
    }
    case 'invalid_type':
      return [wrongType(issue.expected, path, tree)];
    case 'too_big':
    case 'too_small':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return [wrongType('', path, tree)];
  }
}

function error(code: IntakeFault['code'], path: DataPath, words: Omit<IntakeFault, 'code' | 'severity' | 'path'>): IntakeFault {
  return { code, severity: 'error', path, ...words };
}

/** Of several forms a value may have, the one it comes closest to is explained; none when it is of another type altogether. */
function unionFaults(forms: readonly (readonly $ZodIssue[])[], path: TreePath, tree: Tree): readonly IntakeFault[] {
  const isText = typeof treeAt(tree, path) === 'string';
  const fitting = forms.filter((issues) => !issues.some((issue) => isTypeIssue(issue, isText)));
  if (fitting.length === 0) return [wrongType(forms.flatMap((issues) => issues.flatMap(expectedOf)).join('|'), path, tree)];
  const least = fitting.map(weight).reduce((a, b) => (b < a ? b : a));
  const closest = fitting.filter((issues) => weight(issues) === least);
  const undecided = closest.length > 1 ? undecidedKeys(closest, path) : [];
  if (undecided.length > 0) return undecided;
  const faults = (closest[0] ?? []).flatMap((issue) => issueFaults(issue, path, tree));
  return faults.map((fault) => bothWritten(fault, tree) ?? fault);
}

/** Whether a value is of another type than a form asks for, or than each of its forms does. */
function isTypeIssue(issue: $ZodIssue, isText: boolean): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.length > 0 && issue.errors.every((issues) => issues.some((each) => isTypeIssue(each, isText)));
  if (issue.code === 'invalid_value') return !isText;
  return issue.code === 'invalid_type' || (issue.code === 'custom' && problemOf(issue.params) === undefined);
}

/** A key that none of the equally close forms knows, with the keys of all of them. */
function undecidedKeys(closest: readonly (readonly $ZodIssue[])[], path: TreePath): readonly IntakeFault[] {
  const unknown = closest.map((issues) => issues.find((issue) => issue.code === 'unrecognized_keys' && issue.path.length === 0));
  const known = [...new Set(unknown.flatMap((issue) => knownKeys(issue?.message ?? '')))];
  const keys = unknown.map((issue) => (issue?.code === 'unrecognized_keys' ? issue.keys : []));
  const common = (keys[0] ?? []).filter((key) => keys.every((each) => each.includes(key)));
  return common.map((key) => unknownKey(key, path, known));
}

function expectedOf(issue: $ZodIssue): readonly string[] {
  if (issue.code === 'invalid_union') return issue.errors.flatMap((issues) => issues.flatMap(expectedOf));
  if (issue.path.length > 0) return [];
  return issue.code === 'invalid_type' ? [issue.expected] : issue.code === 'custom' ? ['scalar'] : [];
}

/** How far a value is from a form: unknown keys and missing ones count each. */
function weight(issues: readonly $ZodIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 2 * issue.keys.length : 1), 0);
}

/** `value` and `absent` in one mapping exclude each other. */
function bothWritten(fault: IntakeFault, tree: Tree): IntakeFault | undefined {
  const parent = treeAt(tree, fault.path.slice(0, -1));
  const key = fault.path.at(-1);
  if (fault.code !== 'key-unknown' || (key !== 'absent' && key !== 'value') || !isTreeMap(parent) || !('absent' in parent && 'value' in parent))
    return undefined;
  return {
    ...fault,
    message: '値（value）と、値がない理由（absent）が両方書かれています',
    expected: 'value か absent のどちらか一方',
    hint: '値があるなら absent を、ないなら value を消してください',
  };
}

function unknownKey(key: string, path: TreePath, known: readonly string[]): IntakeFault {
  const nearest = nearestName(key, known);
  const question = nearest === undefined ? '' : `。「${nearest}」の誤りではありませんか`;
  return error('key-unknown', [...path, key], {
    atKey: true,
    message: `「${key}」という項目はありません${question}`,
    found: key,
    expected: nearest ?? known.filter((each) => each !== '$schema').join('、'),
    hint: unknownKeyHint(key, nearest),
  });
}

function unknownKeyHint(key: string, nearest: string | undefined): string {
  if (nearest !== undefined) return `「${nearest}:」に直してください`;
  if (/^\d+$/.test(key)) return '{ } の中で 1,234 のようにコンマを使うと2つの項目になります。"1,234" と引用符で囲むか、コンマを消してください';
  if (key === '<<') return '「<<」による取り込みは使えません。内容をそのまま書いてください';
  return 'この項目を消すか、正しい項目名に直してください。字下げがずれて別の場所に入っていないかも確かめてください';
}

function unknownWord(values: readonly unknown[], path: TreePath, tree: Tree): IntakeFault {
  const found = treeAt(tree, path);
  if (typeof found !== 'string') return wrongType('string', path, tree);
  const words = values.map((value) => `${String(value)}`);
  if (path.length === 1 && path[0] === 'format')
    return error('format-unknown', path, {
      message: `この形式「${found}」は読めません`,
      found,
      expected: words.join('、'),
      hint: '先頭の format を確かめてください。データセットと評価基準を取り違えていませんか',
    });
  const nearest = nearestName(found, words);
  return error('word-unknown', path, {
    message: `「${found}」はここで使える言葉ではありません`,
    found,
    expected: words.join('、'),
    hint: nearest === undefined ? '正しい書き方のどれか1つに直してください' : `「${nearest}」のことなら、そう書き直してください`,
  });
}

function badText(path: TreePath, tree: Tree): IntakeFault {
  const found = treeAt(tree, path);
  if (typeof found === 'string' && found.trim() !== '') {
    return error('identifier-unreadable', path, {
      message: `「${found}」は名前として使えません`,
      found,
      expected: '空白と記号（. : = | { } < > !）を含まず、数字以外で始まる名前',
      hint: '文の中で {名前} と書ける形に直してください',
    });
  }
  return emptyValue(path);
}

function emptyValue(path: TreePath): IntakeFault {
  return error('value-empty', path, { message: `項目「${name(path)}」に値がありません`, hint: '値を書くか、使わない項目なら行ごと消してください' });
}

const typeWords: Readonly<Record<string, string>> = {
  string: '文字',
  scalar: '数または文字',
  array: '一覧（「- 」で始まる行の並び、または [ , ]）',
  object: '項目の組（「項目名: 値」の並び、または { }）',
  record: '項目の組（「項目名: 値」の並び、または { }）',
};

function wrongType(expected: string, path: TreePath, tree: Tree): IntakeFault {
  const found = treeAt(tree, path);
  if (found === undefined) return missingKey(path);
  if (found === null || found === '') return emptyValue(path);
  const words = [...new Set(expected.split('|').map((type) => typeWords[type] ?? type))].join('、または');
  return error('type-wrong', path, {
    message: path.length === 0 ? 'ファイル全体が「項目名: 値」の並びになっていません' : `項目「${name(path)}」の書き方が違います`,
    found: describe(found),
    expected: words,
    hint: isNumberText(found) && expected === 'string' ? `文字として読むために "${sourceOf(found)}" と引用符で囲んでください` : '正しい書き方に直してください',
  });
}

function missingKey(path: TreePath): IntakeFault {
  const key = name(path);
  return error('key-missing', path.slice(0, -1), { message: `必要な項目「${key}」がありません`, expected: key, hint: `「${key}: …」を書き足してください` });
}

/** The last key of a path, in words; an item of a list is told by its list. */
function name(path: TreePath): string {
  const last = path.at(-1);
  if (typeof last === 'number') return `${name(path.slice(0, -1))}の${last + 1}番目`;
  return last ?? '全体';
}

const longestText = 40;

function describe(tree: Tree): string {
  if (typeof tree === 'string') return tree.length > longestText ? `${tree.slice(0, longestText)}…` : tree;
  if (isNumberText(tree)) return sourceOf(tree);
  if (isTreeList(tree)) return '一覧';
  return isTreeMap(tree) ? '項目の組' : `${String(tree)}`;
}
