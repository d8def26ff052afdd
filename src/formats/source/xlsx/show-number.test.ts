import { expect, it } from 'vitest';
import { roundDecimal } from './round-decimal.ts';
import { showNumber } from './show-number.ts';

it.each([
  [0.544, '0.0%', '54.4%'],
  [0.2875, '0.0%', '28.8%'],
  [1.005, '0.00', '1.01'],
  [28.749999999999996, '0.0', '28.8'],
  [144_476, '#,##0', '144,476'],
  [-7004, '#,##0;"△"#,##0', '△7,004'],
  [-1.45, '#,##0.0;[Red]"▲ "#,##0.0', '▲ 1.5'],
  [0, '0;-0;"―"', '―'],
  [66, '0"社"', '66社'],
  [66, 'G/標準"社"', '66社'],
  [0.1 + 0.2, 'General', '0.3'],
  [1234567, '#,##0,', '1,235'],
  [45_107, 'yyyy/m/d', '2023/6/30'],
  [45_107, 'yyyy"年"m"月"d"日"', '2023年6月30日'],
  [45_107, '[$-411]ggge"年"m"月"d"日"', '令和5年6月30日'],
  [43_617, '[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', '令和元年6月1日'],
  [43_585, '[$-411]ge.m.d', 'H31.4.30'],
  [1.5, `0.${'0'.repeat(200)}`, '1.5'],
])('shows %d in the format %s as %s', (value, code, shown) => {
  expect(showNumber(value, code, false)).toBe(shown);
});

it.each([
  [2.5, 0, '3'],
  [-2.5, 0, '-3'],
  [-0.04, 1, '0.0'],
  [1e21, 1, '1000000000000000000000.0'],
  [1.5e-7, 3, '0.000'],
  [99.95, 1, '100.0'],
])('rounds %d to %d places as %s', (value, places, rounded) => {
  expect(roundDecimal(value, places)).toBe(rounded);
});
