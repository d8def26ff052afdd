import { describe, expect, it } from 'vitest';
import { exactText } from '../../domain/rational.ts';
import { readFigureCell } from './rate-cell.ts';
import { readDirection, readFormula } from './rate-words.ts';
import { formulaIds } from '../../domain/rule-set.ts';

const thousandYen = { takes: (written: string) => written === '千円' };
const percent = { takes: (written: string) => written === '%' };

describe('a cell with a figure', () => {
  it.each([
    ['1234', '1234', 'final'],
    ['1,234千円', '1234', 'final'],
    ['１，２３４ 千円', '1234', 'final'],
    ['△25', '-25', 'final'],
    ['▲２５', '-25', 'final'],
    ['−3.50', '-7/2', 'final'],
    ['98.5（速報値）', '197/2', 'preliminary'],
    ['120千円(見込み)', '120', 'estimate'],
  ])('%s is %s', (cell, value, standing) => {
    const reading = readFigureCell(cell, thousandYen);
    expect(reading.ok && reading.figure.kind === 'value' && [exactText(reading.figure.value), reading.figure.standing]).toEqual([value, standing]);
  });

  it('takes % where the unit is %', () => {
    expect(readFigureCell('４５．２％', percent)).toMatchObject({ ok: true, figure: { digits: 1 } });
  });

  it.each([
    ['', 'notEntered'],
    ['－', 'notEntered'],
    ['―', 'notEntered'],
    ['－％', 'notEntered'],
    ['—%', 'notEntered'],
    ['ー', 'notEntered'],
    ['未公表', 'notYetPublished'],
    ['未公表（R7年3月公表予定）', 'notYetPublished'],
    ['調査中止', 'surveySuspended'],
    ['対象外', 'notApplicable'],
  ])('「%s」 is an absence, never zero: %s', (cell, reason) => {
    expect(readFigureCell(cell, percent)).toEqual({ ok: true, figure: { kind: 'absent', reason, notes: [] } });
  });

  it.each([
    ['12人', 'unit'],
    ['1.2万', 'unit'],
    ['1.234,5', 'number'],
    ['約100', 'number'],
    ['(100)', 'number'],
    ['1e3', 'unit'],
    ['#REF!', 'number'],
  ])('「%s」 is refused: %s', (cell, why) => {
    expect(readFigureCell(cell, thousandYen)).toEqual({ ok: false, why });
  });
});

describe('words', () => {
  it.each([
    ['増加', 'increase'],
    ['減少', 'decrease'],
    ['維持以上', 'keepAtLeast'],
    ['維持以下', 'keepAtMost'],
    ['keep_at_most', 'keepAtMost'],
    ['維持', undefined],
  ])('direction %s: %s', (word, direction) => {
    expect(readDirection(word)).toBe(direction);
  });

  it.each(formulaIds)('formula %s by its id', (id) => {
    expect(readFormula(id)).toBe(id);
  });

  it.each([
    ['実績÷目標', 'ratio'],
    ['実績値／目標値×100', 'ratio'],
    ['（実績値－基準値）÷（目標値－基準値）×100', 'progress'],
    ['実績値÷目安値', 'expected_ratio'],
    ['（2－実績値÷目標値）×100', 'two_minus_ratio'],
    ['目標÷実績', 'inverse_ratio'],
    ['目標の半分', undefined],
  ])('formula %s: %s', (word, id) => {
    expect(readFormula(word)).toBe(id);
  });
});
