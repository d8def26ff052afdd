/** One indicator of such a file as a dataset writes it: unit, direction and kind by the file's own words, its target as a number, a moving value, a condition, or left to a person. */
import { toHalfWidth } from '../../domain/half-width.ts';
import { parseUnit } from '../../domain/unit.ts';
import { standardUnits } from '../../domain/unit-table.ts';
import type { Direction } from '../../domain/indicator.ts';
import type { Decimal } from '../../domain/decimal.ts';
import { compare } from '../../domain/rational.ts';
import type { Tree, TreeMap } from '../../formats/yaml/tree.ts';
import { isTreeMap } from '../../formats/yaml/tree.ts';
import { listed, whole, written } from '../write-figures.ts';
import { comparatorTree } from './facts-comparator.ts';
import type { Noting } from './facts-figures.ts';
import { baselineTree, figureTree, pathTree, periodTree, readingTree } from './facts-figures.ts';
import type { FactsActual, FactsIndicator } from './facts-schema.ts';
import { directionOf, isAgainstPreviousYear, isStrict, kindOf, readTargetCell } from './facts-words.ts';

/** What the file gives an indicator beside its figures. */
export interface IndicatorPlace {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly owner: string;
  readonly partOf?: TreeMap;
}

export interface IndicatorTree {
  readonly tree: TreeMap;
  /** A unit that the standard table does not have. */
  readonly newUnit?: string;
}

export function indicatorTree(facts: FactsIndicator, place: IndicatorPlace, noting: Noting): IndicatorTree {
  const words = targetWords(facts);
  const common = { id: place.id, number: whole(place.number), name: place.name };
  const page = facts.page === null || facts.page === undefined ? undefined : `資料の${facts.page}ページ`;
  const owners = { owners: [place.owner], source: page, partOf: place.partOf };
  const hasNumbers = numbersOf(facts).length > 0;
  if (!hasNumbers && words !== '') return { tree: written({ ...common, kind: 'condition', ...owners, target: conditionTarget(facts, words, noting) }) };
  const { unit, isNew } = unitOf(facts, noting);
  const direction = directionOf(facts.direction, words) ?? openDirection(facts, noting);
  const tree = written({
    ...common,
    unit,
    kind: trackedKind(facts, noting),
    direction,
    strict: isStrict(words) || isComparative(facts) ? true : undefined,
    digits: digitsTree(facts),
    ...owners,
    baseline: baselineTree(facts.baseline, noting),
    ...targetTrees(facts, words, noting),
    path: listed(pathTrees(facts, noting)),
    readings: listed(facts.actuals.map((actual) => readingTree(actual, isReprinted(facts, actual), noting))),
  });
  return { tree, ...(isNew ? { newUnit: unit } : {}) };
}

function isReprinted({ actuals }: FactsIndicator, { period }: FactsActual): boolean {
  return actuals.filter((each) => each.period === period).length > 1;
}

/** The target in words, where it is more than a number with its year. */
function targetWords({ target, year_targets }: FactsIndicator): string {
  const cells = [target?.raw_cell, ...(year_targets ?? []).map(({ raw_cell }) => raw_cell)];
  return cells.map((cell) => readTargetCell(cell ?? '').words).find((words) => words !== '' && !/^[―－—ー-]+$/.test(words)) ?? '';
}

function numbersOf({ baseline, target, actuals }: FactsIndicator): readonly Decimal[] {
  return [baseline?.value, target?.value, ...actuals.map(({ value }) => value)].filter((value) => value !== null && value !== undefined);
}

function conditionTarget({ target }: FactsIndicator, words: string, noting: Noting): TreeMap {
  noting.note('open', `目標が数ではない（${words}）ため、条件として取り込みました。満たしたかどうか（met）を書き足してください`);
  return { period: periodTree(target?.period, noting.reportYear, noting).tree, text: words };
}

/** A unit of its own column, or the one that the name holds in brackets (人／日). */
function unitOf({ unit, name }: FactsIndicator, { note }: Noting): { readonly unit: string; readonly isNew: boolean } {
  const given = unit === null || unit === undefined ? unitInName(name) : toHalfWidth(unit).trim();
  if (given === undefined) note('assumed', '単位が書かれていないため、「なし」としました');
  const symbol = given === undefined || given === '' ? 'なし' : given;
  return { unit: symbol, isNew: !parseUnit(symbol, standardUnits).ok };
}

function unitInName(name: string): string | undefined {
  const brackets = [...toHalfWidth(name).matchAll(/\(([^()]*)\)/g)].map(([, inner = '']) => inner.replace(/^.*:/, '').trim());
  return brackets.findLast((inner) => inner !== '' && inner.length <= 8 && (parseUnit(inner, standardUnits).ok || /^\S{1,4}[/／]\S{1,3}$/.test(inner)));
}

function openDirection({ direction }: FactsIndicator, { note }: Noting): Direction {
  note('open', `向きが書かれていません（direction: ${direction ?? 'なし'}）。増えるほどよい（increase）としましたので、確かめてください`);
  return 'increase';
}

/** A total that falls is none; the file's word for the target is then not that of the values. */
function trackedKind(facts: FactsIndicator, { note }: Noting): string {
  const word = facts.target?.kind;
  const kind = kindOf(word);
  if (kind === undefined && !isComparative(facts)) note('assumed', `目標の種類「${word ?? ''}」は、水準（level）として取り込みました`);
  if (kind !== 'cumulative') return kind ?? 'level';
  const values = facts.actuals.flatMap(({ value }) => (value === null || value === undefined ? [] : [value.value]));
  const falls = values.some((value, at) => at > 0 && compare(value, values[at - 1] ?? value) < 0);
  if (falls) note('assumed', '累計とされていますが値が減っているため、水準（level）として取り込みました');
  return falls ? 'level' : 'cumulative';
}

/** 前年度を上回る, 国を上回る: the target is excluded. */
function isComparative({ target }: FactsIndicator): boolean {
  return (target?.kind ?? '').startsWith('exceed');
}

function digitsTree(facts: FactsIndicator): Tree | undefined {
  const digits = Math.max(0, ...numbersOf(facts).map((decimal) => decimal.digits));
  return digits === 0 ? undefined : whole(digits);
}

function targetTrees(facts: FactsIndicator, words: string, noting: Noting): TreeMap {
  const { target } = facts;
  const text = words === '' ? undefined : words;
  if (target?.value !== null && target?.value !== undefined) {
    return { target: written({ period: periodTree(target.period, noting.reportYear, noting).tree, value: figureTree(target.value), text }) };
  }
  if (isAgainstPreviousYear(words)) return { moving: written({ against: 'previousYear', text }) };
  const comparator = isComparative(facts) ? comparatorTree(facts, noting) : undefined;
  if (comparator !== undefined) return { moving: written({ against: 'comparator', text }), comparator };
  noting.note('open', `目標値がありません（${words === '' ? (target?.kind ?? '記載なし') : words}）。目標を書き足すまで判定できません`);
  return {};
}

function pathTrees(facts: FactsIndicator, noting: Noting): readonly Tree[] {
  const stated = facts.year_targets ?? [];
  const trees = stated.map((each) => pathTree(each, noting)).filter((tree) => tree !== undefined);
  const seen = new Set<string>();
  const distinct = trees.filter((tree) => isTreeMap(tree) && typeof tree['period'] === 'string' && !seen.has(tree['period']) && seen.add(tree['period']));
  const unread = stated.length - trees.length;
  if (unread > 0 && targetWords(facts) === '') noting.note('kept', `年度ごとの目標のうち${unread}個は数でないため、目安値に入れていません`);
  return distinct;
}
