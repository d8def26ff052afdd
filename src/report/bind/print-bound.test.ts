import { describe, expect, it } from 'vitest';
import { identifier, type NoteId } from '../../domain/identifiers.ts';
import { rational } from '../../domain/rational.ts';
import { parseUnit } from '../../domain/unit.ts';
import { standardUnits } from '../../domain/unit-table.ts';
import { plainText } from '../../formats/document/document.ts';
import { period, ruleSet } from '../report.fixture.ts';
import type { Bound } from './bound.ts';
import { formatsOf } from './format-names.ts';
import { printBound } from './print-bound.ts';

const style = { printing: ruleSet.printing, periods: 'eraLong' } as const;
const print = (bound: Bound | undefined, ...formats: readonly string[]): string => plainText(printBound(bound, formats, style));

function unitOf(symbol: string): Extract<Bound, { readonly kind: 'quantity' }>['unit'] {
  const reading = parseUnit(symbol, standardUnits);
  if (!reading.ok) throw new RangeError(symbol);
  return reading.unit;
}

const notes = [identifier<NoteId>('n1')];
const number = (value: number): Bound => ({ kind: 'number', value, ref: 'r' });
const quantity = (num: bigint, den: bigint, digits: number, symbol: string): Bound => ({
  kind: 'quantity',
  figure: { kind: 'value', value: rational(num, den), digits, standing: 'final', notes: [] },
  digits,
  unit: unitOf(symbol),
  ref: 'r',
});
const absent = (withNotes: readonly NoteId[]): Bound => ({ kind: 'quantity', figure: { kind: 'absent', reason: 'notMeasured', notes: withNotes }, digits: 0, unit: unitOf('億円'), ref: 'r' });
const change = (num: bigint, symbol: string, digits: number): Bound => ({ kind: 'change', change: { value: rational(num, 10n), digits, unit: unitOf(symbol) }, ref: 'r' });

describe('printBound', () => {
  it.each<[string, Bound | undefined, readonly string[]]>([
    ['1', number(1), []],
    ['①', number(1), ['circled']],
    ['⑳', number(20), ['circled']],
    ['㉑', number(21), ['circled']],
    ['㊱', number(36), ['circled']],
    ['㊿', number(50), ['circled']],
    ['(51)', number(51), ['circled']],
    ['(0)', number(0), ['circled']],
    ['12,345', number(12_345), ['grouped']],
    ['12,491,000人泊', quantity(12_491_000n, 1n, 0, '人泊'), []],
    ['30,000', quantity(30_000n, 1n, 0, 'PV'), ['withoutUnit']],
    ['△25人', quantity(-25n, 1n, 0, '人'), []],
    ['50.0%', quantity(50n, 1n, 1, '%'), []],
    ['―', absent([]), []],
    ['億円', absent(notes), ['unitAlways']],
    ['', absent(notes), []],
    ['', absent(notes), ['withoutUnit']],
    ['25人', quantity(25n, 1n, 0, '人'), ['unitAlways']],
    ['481.6%', { kind: 'rate', rate: { exact: rational(36_119n, 75n), printed: '481.6%' }, ref: 'r' }, []],
    ['—%', { kind: 'rate', rate: null, ref: 'r' }, []],
    ['+13社', change(130n, '社', 0), []],
    ['(△1.4pt)', change(-14n, 'pt', 1), ['brackets']],
    ['0社', change(0n, '社', 0), []],
    ['R1～5年(累計)', { kind: 'period', period: period('R1～5年(累計)'), ref: 'r' }, ['eraShort']],
    ['令和5～7年度', { kind: 'period', period: period('R5～7年度'), ref: 'r' }, []],
    ['2023年度', { kind: 'period', period: period('R5年度'), ref: 'r' }, ['western']],
    ['（推進タイプ）', { kind: 'text', text: '推進タイプ', notes: [] }, ['fullBrackets']],
    ['', undefined, ['brackets']],
    ['', { kind: 'text', text: '', notes: [] }, ['brackets']],
    ['A市 10,000千円', { kind: 'joined', separator: ' ', items: [{ kind: 'text', text: 'A市', notes: [] }, quantity(10_000n, 1n, 0, '千円')] }, []],
  ])('prints %s', (printed, bound, formats) => expect(print(bound, ...formats)).toBe(printed));

  it('puts marks behind names and values, and in the place of absent values', () => {
    const mark = { kind: 'mark', text: '', note: 'n1' };
    expect(printBound({ kind: 'text', text: '名称', notes }, [], style)).toEqual([{ kind: 'text', text: '名称' }, mark]);
    expect(printBound(absent(notes), ['unitAlways'], style)).toEqual([mark, { kind: 'figure', text: '億円', ref: 'r' }]);
    expect(printBound({ kind: 'text', text: '名称', notes }, ['unmarked'], style)).toEqual([{ kind: 'text', text: '名称' }]);
  });

  it('breaks lines', () => {
    expect(printBound({ kind: 'text', text: '甲課\n乙課', notes: [] }, [], style)).toEqual([{ kind: 'text', text: '甲課' }, { kind: 'break' }, { kind: 'text', text: '乙課' }]);
  });

  it('keeps the figures of a sentence bound', () => {
    const sentence: Bound = { kind: 'sentence', ref: 'sentence:goals', parts: [{ kind: 'figure', text: '4', ref: 'figure:missed' }, { kind: 'text', text: 'つ' }] };
    expect(printBound(sentence, [], style)).toEqual([{ kind: 'figure', text: '4', ref: 'sentence:goals:missed' }, { kind: 'text', text: 'つ' }]);
  });
});

it('rounds by the rule set', () => {
  const cut = { ...style, printing: { ...ruleSet.printing, rounding: 'truncate', negative: '-' } as const };
  expect(plainText(printBound(quantity(-199n, 100n, 1, '%'), [], cut))).toBe('-1.9%');
});

it('lists formats by kind', () => {
  expect(formatsOf('number')).toContain('circled');
  expect(formatsOf('text')).not.toContain('circled');
});
