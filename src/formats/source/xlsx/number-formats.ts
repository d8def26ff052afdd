/** The formats of numbers that have a number instead of a code in the file, as Excel shows them in Japanese. */

export const GENERAL = 'General';

const ERA = '[$-411]ge.m.d';
const LONG_ERA = '[$-411]ggge"年"m"月"d"日"';
const LONG_DATE = 'yyyy"年"m"月"d"日"';

const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  5: '"¥"#,##0;"¥"-#,##0', 6: '"¥"#,##0;"¥"-#,##0', 7: '"¥"#,##0.00;"¥"-#,##0.00', 8: '"¥"#,##0.00;"¥"-#,##0.00',
  14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy/m/d h:mm',
  27: ERA, 28: LONG_ERA, 29: LONG_ERA, 30: 'm/d/yy', 31: LONG_DATE, 32: 'h"時"mm"分"', 33: 'h"時"mm"分"ss"秒"', 34: 'yyyy"年"m"月"', 35: 'm"月"d"日"', 36: ERA,
  37: '#,##0;-#,##0', 38: '#,##0;-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;-#,##0.00', 41: '#,##0;-#,##0;"-"', 42: '"¥"#,##0;"¥"-#,##0;"-"', 43: '#,##0.00;-#,##0.00;"-"',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@',
  50: ERA, 51: LONG_ERA, 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: LONG_ERA, 55: 'yyyy"年"m"月"', 56: 'm"月"d"日"', 57: ERA, 58: LONG_ERA,
};

export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? GENERAL;
}
