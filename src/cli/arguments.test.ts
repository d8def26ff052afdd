import { describe, expect, it } from 'vitest';
import { readDayOption, readListOption, readPortOption, readYearOption } from './arguments.ts';
import { UsageError } from './usage-error.ts';

describe('--year', () => {
  it.each(['R5', 'R5年度', '令和5年度', '2023', '令和５年度', '2023年度'])('%s is fiscal 2023', (text) => {
    expect(readYearOption(text)).toBe(2023);
  });

  it.each(['R5年', '五年', '', '昭和70年度', '5'])('refuses %s and says how to write it', (text) => {
    expect(() => readYearOption(text)).toThrow(UsageError);
    expect(() => readYearOption(text)).toThrow('令和5年度');
  });
});

describe('--as-of', () => {
  it('takes a real day', () => {
    expect(readDayOption('2024-02-29')).toBe('2024-02-29');
    expect(readDayOption(undefined)).toBeUndefined();
  });

  it.each(['2024-02-30', '2024/08/30', '令和6年8月30日', '2024-8-30'])('refuses %s', (text) => {
    expect(() => readDayOption(text)).toThrow(UsageError);
  });
});

describe('--format and --port', () => {
  it('takes formats in any order, once each', () => {
    expect(readListOption('--format', 'pdf, HTML,pdf', ['html', 'pdf', 'docx'])).toEqual(['html', 'pdf']);
    expect(() => readListOption('--format', 'pdf,odt', ['html', 'pdf', 'docx'])).toThrow('odt');
  });

  it.each(['-1', '65536', '80a', ''])('refuses the port %s', (text) => {
    expect(() => readPortOption(text)).toThrow(UsageError);
  });

  it('takes a port', () => {
    expect(readPortOption('8080')).toBe(8080);
    expect(readPortOption('0')).toBe(0);
  });
});
