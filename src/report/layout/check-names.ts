/** Names in a layout: where a path, a slot, a loop or a condition leads, told as faults where it leads nowhere. */
import type { DataPath, Fault } from '../../domain/fault.ts';
import { outcomes } from '../../domain/rule-set.ts';
import type { Template, TemplateSlot } from '../../domain/template.ts';
import type { BoundKind } from '../bind/bound.ts';
import { formatsOf } from '../bind/format-names.ts';
import type { ShapeNames } from '../bind/path.ts';
import { findShape, withItem } from '../bind/path.ts';
import type { FieldShape } from '../bind/scope.ts';
import type { Condition } from './condition.ts';
import { isNumeral } from './condition.ts';
import type { LayoutCode } from './layout-codes.ts';

/** Gathers what is wrong. */
export interface LayoutCheck {
  readonly faults: Fault[];
}

export function addFault(check: LayoutCheck, path: DataPath, fault: Omit<Fault, 'severity' | 'path'> & { readonly code: LayoutCode }): void {
  check.faults.push({ severity: 'error', path, ...fault });
}

/** The shape a path leads to; a path that leads nowhere is a fault, told with the names that are known there. */
export function checkPath(name: string, names: ShapeNames, path: DataPath, check: LayoutCheck): FieldShape | undefined {
  const reading = findShape(names, name);
  if (reading.ok) return reading.shape;
  const expected = reading.known.length === 0 ? 'この名前の先には項目がない' : reading.known.join('、');
  addFault(check, path, {
    code: 'layout-unknown-path',
    message: `「${name}」の「${reading.name}」はここでは使えない名前です`,
    found: name,
    expected,
    hint: '使える名前に直してください。goal や target などは、繰り返し（each、of、linesOf）の中でだけ使えます',
  });
  return undefined;
}

/** The names inside a loop over the list at a path; `undefined` where there is no such list, and so no telling which names hold inside. */
export function checkLoop(name: string, names: ShapeNames, path: DataPath, check: LayoutCheck): ShapeNames | undefined {
  const shape = checkPath(name, names, path, check);
  if (shape?.kind === 'list') return withItem(names, shape.item, shape.shape);
  if (shape !== undefined) {
    addFault(check, path, { code: 'layout-not-a-list', message: `「${name}」は一覧ではないので、繰り返しには使えません`, found: name, hint: 'goals、goal.targets、project.kpis など、一覧の名前を書いてください' });
  }
  return undefined;
}

export function checkText(template: Template, names: ShapeNames | undefined, path: DataPath, check: LayoutCheck): void {
  if (names === undefined) return;
  for (const part of template) if (part.kind === 'slot') checkSlot(part, names, path, check);
}

function checkSlot(slot: TemplateSlot, names: ShapeNames, path: DataPath, check: LayoutCheck): void {
  const shape = checkPath(slot.name, names, path, check);
  if (shape === undefined) return;
  const kind = printedKind(shape);
  if (kind === undefined || slot.argument !== undefined || slot.seen !== undefined) return notPrintable(slot, shape, path, check);
  const known: readonly string[] = formatsOf(kind);
  for (const format of slot.formats.filter((each) => !known.includes(each))) {
    addFault(check, path, { code: 'layout-unknown-format', message: `「${slot.name}」に形式「${format}」は使えません`, found: format, expected: known.join('、'), hint: '使える形式に直すか、「|」から後ろを消してください' });
  }
}

/** What a shape prints as; a list prints only item by item. */
function printedKind(shape: FieldShape): BoundKind | undefined {
  if (shape.kind === 'value') return shape.bound;
  return shape.kind === 'scope' ? shape.shape.self : undefined;
}

function notPrintable(slot: TemplateSlot, shape: FieldShape, path: DataPath, check: LayoutCheck): void {
  const inner = shape.kind === 'value' ? [] : shape.shape.fieldNames.map((name) => `${shape.kind === 'list' ? shape.item : slot.name}.${name}`);
  const hint = shape.kind === 'list' ? `一覧なので、繰り返し（each、of、linesOf）の中で {${shape.item}…} と書いてください` : 'その中の項目を {…} に書いてください。「:」や「=」は様式では使えません';
  addFault(check, path, { code: 'layout-not-printable', message: `「${slot.name}」はそのままでは書き出せません`, found: slot.name, ...(inner.length > 0 && { expected: inner.join('、') }), hint });
}

export function checkCondition(condition: Condition | undefined, names: ShapeNames, path: DataPath, check: LayoutCheck): void {
  if (condition === undefined) return;
  const shape = checkPath(condition.path, names, path, check);
  if (shape === undefined || condition.kind === 'present') return;
  if (isFit(shape.kind === 'list' ? 'number' : printedKind(shape), condition)) return;
  addFault(check, path, {
    code: 'layout-not-comparable',
    message: `「${condition.path}」は「${condition.to}」と比べられません`,
    found: `${condition.path} ${condition.comparison} ${condition.to}`,
    hint: `番号や件数は整数と、名称は語と、判定は次の区分と比べてください：${outcomes.join('、')}`,
  });
}

/** Counts compare with whole numbers, judgements are or are not an outcome, names are or are not a word. */
function isFit(kind: BoundKind | undefined, { comparison, to }: Condition & { readonly kind: 'compare' }): boolean {
  if (kind === 'number') return isNumeral(to);
  if (comparison !== '=' && comparison !== '≠') return false;
  return kind === 'text' || (kind === 'word' && outcomes.some((outcome) => outcome === to));
}
