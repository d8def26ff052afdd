import { expect, it } from 'vitest';
import { fromInteger, rational } from '../domain/rational.ts';
import { numberText } from '../formats/yaml/tree.ts';
import { figureText, wholeNumber } from './figure-text.ts';
import { problemOf } from './problem.ts';

const figure = figureText('値');

it.each([
  ['30000', fromInteger(30000), 0],
  ['92.0', fromInteger(92), 1],
  ['-0.10', rational(-1n, 10n), 2],
  ['+5', fromInteger(5), 0],
  ['123456789012345678901234567890', fromInteger(123456789012345678901234567890n), 0],
])('reads the bare number %s exactly', (written, value, digits) => {
  expect(figure.parse(numberText(written))).toEqual({ value, digits });
});

it.each([
  ['△25', fromInteger(-25), 0],
  ['1,234', fromInteger(1234), 0],
  ['９２．０', fromInteger(92), 1],
])('reads the text %s', (written, value, digits) => {
  expect(figure.parse(written)).toEqual({ value, digits });
});

it.each([
  ['1_000', '下線'],
  ['0x10', '0x'],
  ['0o17', '0o'],
  ['1e3', '指数'],
  ['1.5E+3', '指数'],
  ['.inf', '無限大'],
  ['-.Inf', '無限大'],
  ['.nan', '無限大'],
  ['007', '余分な 0'],
  ['.5', '小数点'],
  ['5.', '小数点'],
  ['—', 'absent'],
  ['―', 'absent'],
  ['', 'absent'],
  ['12人', '単位'],
  ['90.6%', '単位'],
  ['約600', '数字だけ'],
  ['1,23', '数字だけ'],
])('refuses %s and says why', (written, hint) => {
  for (const input of [written, numberText(written)]) {
    const [issue] = figure.safeParse(input).error?.issues ?? [];
    const problem = issue?.code === 'custom' ? problemOf(issue.params) : undefined;
    expect(problem).toMatchObject({ code: 'figure-unreadable', found: written });
    expect(problem?.hint).toContain(hint);
  }
});

it.each([true, null, [], {}, undefined])('refuses %j as no number and no text', (input) => {
  expect(figure.safeParse(input).success).toBe(false);
});

it.each([
  ['0', 0],
  ['9', 9],
  ['１', 1],
])('reads the whole number %s', (written, value) => {
  expect(wholeNumber('桁', { least: 0, most: 9 }).parse(numberText(written))).toBe(value);
});

it.each(['10', '-1', '1.0', '1e0', '一', '99999999999999999999'])('refuses %s as a whole number from 0 to 9', (written) => {
  expect(wholeNumber('桁', { least: 0, most: 9 }).safeParse(numberText(written)).success).toBe(false);
});
