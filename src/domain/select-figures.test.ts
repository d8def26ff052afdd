import { describe, expect, it } from 'vitest';
import { exactText } from './rational.ts';
import type { UsedFigures } from './assessment.ts';
import { changeBreak, figuresOfYear, newerAbsence, selectFigures, yearChange } from './select-figures.ts';
import { at, exact, increment, tracked } from './testing/build.ts';

function actualOf(used: UsedFigures): string {
  const figure = (used.actual ?? used.actualIncrement)?.figure;
  return figure === undefined ? 'none' : figure.kind === 'absent' ? figure.reason : exactText(figure.value);
}

const revised = tracked('visitors', '人', {
  target: [at('R7年度 200'), { ...at('R7年度 180'), known: '2024-06-01', change: 'decision' }],
  readings: [
    at('R4年度 100'),
    { ...at('R5年度 110'), known: '2024-08-30' },
    { ...at('R5年度 115'), known: '2025-01-10', change: 'revision' },
    { ...at('R6年度 <notYetPublished>'), known: '2025-04-01' },
  ],
});

describe('selectFigures', () => {
  it.each([
    [2022, undefined, '100'],
    [2023, '2024-08-29', 'notEntered'],
    [2023, '2024-08-30', '110'],
    [2023, '2025-01-09', '110'],
    [2023, '2025-01-10', '115'],
    [2023, undefined, '115'],
    [2024, undefined, 'notYetPublished'],
    [2025, undefined, 'notEntered'],
  ])('in the report of %s as known on %s takes %s', (year, asOf, expected) => {
    expect(actualOf(selectFigures(revised, asOf === undefined ? { year } : { year, asOf }))).toBe(expected);
  });

  it('takes the target as decided by the day', () => {
    const target = (asOf: string): unknown => selectFigures(revised, { year: 2023, asOf }).target?.figure;
    expect(target('2024-05-31')).toMatchObject({ value: exact('200') });
    expect(target('2024-06-01')).toMatchObject({ value: exact('180') });
  });

  it.each([
    ['2023-01-01', 'notEntered', undefined],
    ['2024-03-30', 'notEntered', undefined],
    ['2024-03-31', '110', '3'],
  ])('knows no result on %s before its period has ended, unless it says since when', (asOf, tracked5, increment5) => {
    const plain = tracked('x', '人', { target: [at('R7年度 200')], baseline: [at('R1年度 90')], readings: [at('R4年度 100'), at('R5年度 110')] });
    const used = selectFigures(plain, { year: 2023, asOf });
    expect(actualOf(used)).toBe(tracked5);
    expect(used.target?.figure).toMatchObject({ value: exact('200') });
    const kpi = selectFigures(increment('k', '回', ['2023 0 1 3']), { year: 2023, asOf });
    expect(actualOf(kpi)).toBe(increment5 ?? 'notEntered');
    expect(kpi.targetIncrement?.figure.kind).toBe('value');
    const estimated = tracked('y', '人', { readings: [{ ...at('R5年度 110'), known: '2022-12-01' }] });
    expect(actualOf(selectFigures(estimated, { year: 2023, asOf }))).toBe('110');
  });

  it('puts a revision into the report of the version it replaces', () => {
    const late = tracked('gas', 't', {
      readings: [
        { ...at('R4年度 708'), reported: 2023 },
        { ...at('R4年度 702'), known: '2025-01-10', change: 'revision' },
      ],
    });
    expect(actualOf(selectFigures(late, { year: 2023, asOf: '2025-01-09' }))).toBe('708');
    expect(actualOf(selectFigures(late, { year: 2023, asOf: '2025-01-10' }))).toBe('702');
    expect(actualOf(selectFigures(late, { year: 2022 }))).toBe('notEntered');
  });

  it('keeps sight of a newer figure that is absent', () => {
    const late = tracked('gas', 't', { readings: [{ ...at('R4年度 708'), reported: 2023 }, at('R5年度 <surveySuspended>')] });
    const used = selectFigures(late, { year: 2023 });
    expect(newerAbsence(late, used.actual, { year: 2023 })).toEqual({ period: at('R5年度 0').period, figure: at('R5年度 <surveySuspended>').figure });
    expect(newerAbsence(late, used.actual, { year: 2022 })).toBeUndefined();
  });

  it('makes no change from the year before across a break', () => {
    const changed = { after: at('R4年度 0').period, kind: 'surveyQuestion', notes: [] } as const;
    const asked = tracked('x', '%', { kind: 'share', readings: [at('R4年度 40'), at('R5年度 50'), at('R6年度 51')], breaks: [changed] });
    expect(yearChange(asked, selectFigures(asked, { year: 2023 }))).toBeUndefined();
    expect(changeBreak(asked, selectFigures(asked, { year: 2023 }))).toEqual(changed);
    expect(yearChange(asked, selectFigures(asked, { year: 2024 }))).toMatchObject({ value: exact('1') });
  });

  it('counts increments of a percentage in points', () => {
    const used = selectFigures(increment('k', '%', ['2023 100 5 4']), { year: 2023 });
    expect([used.start, used.targetIncrement, used.actualIncrement].map((each) => each?.unit.symbol)).toEqual(['%', 'pt', 'pt']);
  });

  it('prefers what has a value among several periods of one report, then the later one', () => {
    const late = tracked('gas', 't', {
      readings: [{ ...at('R4年度 708'), reported: 2023 }, { ...at('R3年度 737'), reported: 2023 }, at('R5年度 <notYetPublished>')],
    });
    expect(actualOf(selectFigures(late, { year: 2023 }))).toBe('708');
  });

  it('takes the year before by its own clock: a window that ended a year earlier', () => {
    const total = tracked('firms', '社', { kind: 'cumulative', readings: [at('R4年度 999'), at('R1～4年(累計) 53'), at('R1～5年(累計) 66')] });
    const used = selectFigures(total, { year: 2023 });
    expect(yearChange(total, used)).toMatchObject({ value: exact('13'), digits: 0 });
  });

  it('has no change without both values', () => {
    expect(yearChange(revised, selectFigures(revised, { year: 2022 }))).toBeUndefined();
    expect(yearChange(revised, selectFigures(revised, { year: 2024 }))).toBeUndefined();
  });

  it('expects the target itself in its year, and nothing where there is no path', () => {
    const onPath = tracked('path', '人', { target: [at('R7年度 50')], path: [at('R5年度 30')], readings: [at('R5年度 20'), at('R6年度 21'), at('R7年度 22')] });
    const expected = (year: number): unknown => selectFigures(onPath, { year }).expected?.figure;
    expect(expected(2023)).toMatchObject({ value: exact('30') });
    expect(expected(2024)).toBeUndefined();
    expect(expected(2025)).toMatchObject({ value: exact('50') });
    expect(selectFigures(revised, { year: 2025 }).expected).toBeUndefined();
  });

  it('says notEntered of an increment year that is not there', () => {
    const kpi = increment('kpi', '回', ['2023 0 1 3']);
    expect(actualOf(selectFigures(kpi, { year: 2023 }))).toBe('3');
    expect(selectFigures(kpi, { year: 2024 }).targetIncrement?.figure).toMatchObject({ reason: 'notEntered' });
  });
});

describe('figuresOfYear', () => {
  const late = tracked('gas', 't', {
    direction: 'decrease',
    target: [at('R8年度 50')],
    path: [at('R4年度 90'), at('R6年度 70'), at('R7年度 60')],
    readings: [
      { ...at('R3年度 99'), reported: 2022 },
      { ...at('R4年度 92'), reported: 2023 },
      { ...at('R5年度 81'), reported: 2024 },
    ],
  });
  const read = (year: number, reportYear: number): readonly unknown[] => {
    const { expected, actual } = figuresOfYear(late, year, { year: reportYear });
    return [expected, actual].map((used) => (used?.figure.kind === 'value' ? exactText(used.figure.value) : used?.figure.reason));
  };

  it('takes values by their own year, not by that of the report that printed them', () => {
    expect(read(2022, 2024)).toEqual(['90', '92']);
    expect(read(2023, 2024)).toEqual([undefined, '81']);
    expect(read(2024, 2024)).toEqual(['70', undefined]);
  });

  it('keeps the path of years without a value, with the target at its end', () => {
    expect(read(2025, 2024)).toEqual(['60', undefined]);
    expect(read(2026, 2024)).toEqual(['50', undefined]);
  });

  it('does not know what a later report prints, nor what lies ahead', () => {
    expect(read(2023, 2023)).toEqual([undefined, undefined]);
    const early = tracked('early', '人', { readings: [at('R6年度 5'), { ...at('R7年度 6'), reported: 2024 }] });
    expect(figuresOfYear(early, 2025, { year: 2024 }).actual).toBeUndefined();
    expect(figuresOfYear(increment('k', '回', ['2024 0 1 3']), 2024, { year: 2023 }).actualIncrement).toBeUndefined();
  });

  it('prefers what is stated as the target is', () => {
    const total = tracked('firms', '社', { kind: 'cumulative', target: [at('R1～5年(累計) 70')], readings: [at('R4年度 9'), at('R1～4年(累計) 53')] });
    expect(actualOf(figuresOfYear(total, 2022, { year: 2023 }))).toBe('53');
  });
});

describe('versions of a target', () => {
  const indicator = tracked('p', '人', {
    target: [at('R6年度 1000'), { ...at('R6年度 1300'), from: 2023, known: '2023-09-20', change: 'decision' }],
    readings: [at('R4年度 1020'), at('R5年度 1180')],
  });
  const valueIn = (year: number, asOf?: string): unknown => selectFigures(indicator, { year, ...(asOf === undefined ? {} : { asOf }) }).target;

  it('hold for the report years they are for, once they are decided', () => {
    expect(valueIn(2022)).toMatchObject({ figure: { value: exact('1000') } });
    expect(valueIn(2023)).toMatchObject({ figure: { value: exact('1300') }, known: '2023-09-20', change: 'decision', from: 2023 });
    expect(valueIn(2023, '2023-09-19')).toMatchObject({ figure: { value: exact('1000') } });
  });

  it('end when they are to', () => {
    const ended = tracked('p', '人', { target: [{ ...at('R6年度 1000'), to: 2022 }], readings: [at('R5年度 1180')] });
    expect(selectFigures(ended, { year: 2022 }).target).toBeDefined();
    expect(selectFigures(ended, { year: 2023 }).target).toBeUndefined();
  });
});
