/** What charts of increments say in words, and their tables. */
import type { FiscalYear } from '../../domain/identifiers.ts';
import { unitName } from '../../domain/unit.ts';
import { absenceSentence, excludedSentence } from './absence-text.ts';
import type { ChartTable } from './chart.ts';
import { fullPeriod, saidText } from './chart-words.ts';
import type { Cell, IncrementData } from './increment-data.ts';
import { circled } from './rate-bar.ts';
import { rateChartNoun, withShortName } from './tracked-text.ts';

function yearOfReport(year: FiscalYear): string {
  return fullPeriod({ kind: 'fiscalYear', year });
}

/** インスタ投稿数の増分は704件。目標50件に対する達成度は1408.0%. */
export function incrementTitle(data: IncrementData): string {
  const { name, actual, target, rate, printedRate, absences } = data;
  if (actual.isAbsent || absences.length > 0) return `${name}の達成度は未確定（${absences[0]?.reason ?? '値なし'}）`;
  if (data.isZeroTarget) return `${name}の増分は${actual.said}、目標が0のため達成度なし`;
  if (rate === undefined) return `${name}の増分は${actual.said}（目標${target.said}）`;
  return `${name}の増分は${actual.said}、目標${target.said}に対する達成度は${saidText(printedRate)}`;
}

export function incrementSubtitle(data: IncrementData, year: FiscalYear): string {
  return `増分（当初値からの増加）／${yearOfReport(year)}／単位：${saidText(unitName(data.unit))}／軸は200%で打ち切り`;
}

function measured({ said, standing, isAbsent }: Cell): string {
  return isAbsent ? said : `${said}（${standing}）`;
}

export function incrementAlternative(data: IncrementData, year: FiscalYear): string {
  return withShortName(data.name, (name) => {
    if (data.rate !== undefined) {
      return `${rateChartNoun}。${name}の${yearOfReport(year)}の増分は${measured(data.actual)}。目標${data.target.said}に対し達成度${saidText(data.printedRate)}で${data.word}。`;
    }
    const reason = data.isZeroTarget ? '目標値が0のため' : `${data.absences[0]?.reason ?? '値がない'}のため`;
    return `${rateChartNoun}。${name}の${yearOfReport(year)}の達成度は${reason}計算しない。増分の目標${data.target.said}、実績${data.actual.said}。判定は${data.word}。`;
  });
}

export function incrementDescription(data: IncrementData, year: FiscalYear): string {
  return `${rateChartNoun}。横軸は目標の増分に対する達成度で、200%で打ち切る。${yearOfReport(year)}について、${sentences(data)}`;
}

/** The facts of one KPI. */
function sentences(data: IncrementData): string {
  const { start, target, actual, absences, word, rate, isZeroTarget, prefix } = data;
  const begin = start.isAbsent ? '' : `当初値は${start.said}。`;
  const increments = `${prefix}実績は${measured(actual)}、目標は${target.said}。`;
  if (rate !== undefined) return `${begin}${increments}達成度は${saidText(data.printedRate)}。判定は${word}。`;
  const zero = isZeroTarget ? '目標値が0のため達成度は計算しない。' : '';
  const reasons = absences.map((absence) => absenceSentence(absence, true)).join('');
  const excluded = absences.length > 0 ? excludedSentence : '';
  return `${begin}${increments}${reasons}${zero}${excluded}判定は${word}。`;
}

export function incrementTable(data: IncrementData, year: FiscalYear): ChartTable {
  const row = (name: string, cell: Cell): readonly string[] => [name, cell.shown, cell.standing];
  return {
    caption: `${data.name}（${yearOfReport(year)}、単位：${unitName(data.unit)}、図の軸は200%で打ち切り）`,
    columns: ['項目', '値', '値の性質'],
    rows: [
      row('当初値', data.start),
      ['目標値（増分）', data.target.shown, ''],
      row('実績値（増分）', data.actual),
      ['達成度', data.printedRate, data.isZeroTarget ? '目標値が0のため計算しない' : ''],
      ...data.absences.flatMap(({ what, reason, notes, expected }) => [
        [`${what}がない理由`, notes === '' ? reason : `${reason}（${notes}）`, ''],
        ...(expected === undefined ? [] : [['公表予定', expected, '']]),
      ]),
      ['判定', data.word, ''],
    ],
  };
}

/** 4件のKPIのうち2件が達成: counted by the body's own words. */
export function barsTitle(all: readonly IncrementData[]): string {
  const words = [...new Set(all.map(({ word }) => word))];
  const counts = words.map((word) => `${word} ${all.filter((data) => data.word === word).length}件`);
  return `KPI${all.length}件のうち、${counts.join('、')}`;
}

export function barsAlternative(all: readonly IncrementData[]): string {
  const results = all.map((data) => `${circled(data.number)}${data.rate === undefined ? '' : saidText(data.printedRate)}（${data.word}）`);
  const text = `${rateChartNoun}。目標の増分に対する達成度は、${results.join('、')}。`;
  return [...text].length <= 120 ? text : `${rateChartNoun}。${barsTitle(all)}。`;
}

export function barsDescription(all: readonly IncrementData[], year: FiscalYear): string {
  const each = all.map((data) => `${circled(data.number)}${data.name}：${sentences(data)}`);
  return `${rateChartNoun}。横軸は目標の増分に対する達成度で、200%で打ち切る。${yearOfReport(year)}。${each.join('')}`;
}

export function barsTable(title: string, all: readonly IncrementData[], year: FiscalYear): ChartTable {
  return {
    caption: `${title}：${barsTitle(all)}（${yearOfReport(year)}、図の軸は200%で打ち切り）`,
    columns: ['KPI', '当初値', '目標値（増分）', '実績値（増分）', '達成度', '判定', '備考'],
    rows: all.map((data) => [
      `${circled(data.number)} ${data.name}`,
      data.start.shown,
      data.target.shown,
      `${data.actual.shown}${data.actual.standing === '' || data.actual.isAbsent ? '' : `（${data.actual.standing}）`}`,
      data.printedRate,
      data.word,
      [...(data.isZeroTarget ? ['目標値が0'] : []), ...data.absences.map((absence) => absenceSentence(absence, true))].join(''),
    ]),
  };
}
