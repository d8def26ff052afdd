/** Numbers derived for a chart (図の数値) and the table that holds all of them; the texts say no other. */
import type { Pace } from '../../domain/derivation.ts';
import type { Period } from '../../domain/period.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { difference } from '../../domain/quantity.ts';
import type { NegativeSign } from '../../domain/rounding.ts';
import type { Unit } from '../../domain/unit.ts';
import { unitName } from '../../domain/unit.ts';
import { fromInteger, subtract } from '../../domain/rational.ts';
import type { Break } from '../../domain/indicator.ts';
import type { ChartTable } from './chart.ts';
import type { Point, TrackedData } from './chart-data.ts';
import { breakBetween } from './chart-data.ts';
import { breakWord, fullPeriod, kindWord, shown, shownChange, standingWord } from './chart-words.ts';
import { changeFromBaseline, gapToTarget } from './comparison.ts';
import type { TrackedStory } from './tracked-text.ts';

/** Progress and time towards a target that lies ahead, rounded as they are printed. */
export interface Shares {
  readonly progress: Quantity;
  readonly elapsed: Quantity;
  readonly expected: Quantity;
  readonly gap: Quantity;
  /** Target minus baseline. */
  readonly needed: Quantity;
}

const percent: Unit = { symbol: '%', base: '%', scale: fromInteger(1), dimension: 'share' };

/** `undefined` where there is no pace. A total starts from nothing, so its way is the target itself. */
export function sharesOf({ baseline, target, actual, indicator }: TrackedData, pace: Pace | undefined, digits: number): Shares | undefined {
  if (pace === undefined || target === undefined || actual === undefined) return undefined;
  const share = (value: Pace['progressShare']): Quantity => ({ value, digits, unit: percent });
  const expected = { value: pace.expected, digits: actual.digits, unit: actual.unit };
  const start = indicator.kind === 'cumulative' || baseline === undefined ? { ...target, value: subtract(target.value, target.value) } : baseline;
  return { progress: share(pace.progressShare), elapsed: share(pace.elapsedShare), expected, gap: difference(actual, expected), needed: difference(target, start) };
}

/** The rows of the data table: what was stated, what follows from it, the judgement. */
export function trackedTable(story: TrackedStory, negative: NegativeSign): ChartTable {
  const { data } = story;
  return {
    caption: `${data.indicator.name}のデータ（単位：${unitName(data.indicator.unit)}）`,
    columns: ['項目', '時点・期間', '値', '値の性質'],
    rows: [...statedRows(story, negative), ...derivedRows(story, negative), ...absenceRows(story), ['判定', '', story.assessment.judgement.word, '']],
  };
}

type Row = readonly string[];

function statedRows({ data }: TrackedStory, negative: NegativeSign): readonly Row[] {
  const row = (name: string, point: Point | undefined): readonly Row[] =>
    point === undefined ? [] : [[name, fullPeriod(point.period), shown(point, negative), standingWord(point.standing)]];
  const aim = (name: string, point: Point | undefined): readonly Row[] => row(name, point).map((cells) => [...cells.slice(0, 3), '']);
  const hasRange = data.upperTarget !== undefined;
  return [
    ...row('基準値', data.baseline),
    ...row(`基準値（${data.otherBaseline === undefined ? '' : otherKind(data.otherBaseline.period)}）`, data.otherBaseline),
    ...data.past.flatMap((point) => [...breakRow(data, point), ...row('実績値', point)]),
    ...(data.actual === undefined ? [] : breakRow(data, data.actual)),
    ...row('実績値', data.actual),
    ...data.path.flatMap((point) => aim('目安値', point)),
    ...aim(hasRange ? '目標値（下限）' : '目標値', data.target),
    ...aim('目標値（上限）', data.upperTarget),
  ];
}

function otherKind(period: Period): string {
  return period.kind === 'window' && period.over === 'average' ? kindWord('annualAverage') : '単年の値';
}

/** A row of its own where the question or definition changed just before a point. */
function breakRow({ baseline, past, breaks }: TrackedData, point: Point): readonly Row[] {
  const earlier = [...(baseline === undefined ? [] : [baseline]), ...past];
  const index = earlier.indexOf(point);
  const before = index < 0 ? earlier.at(-1) : earlier[index - 1];
  const cut: Break | undefined = before === undefined ? undefined : breakBetween(breaks, before, point);
  return cut === undefined ? [] : [[`${breakWord(cut)}の変更`, `${fullPeriod(cut.after)}より後`, '前後は直接比較できない', '']];
}

function derivedRows({ data, assessment, shares, sampling, baselinePace }: TrackedStory, negative: NegativeSign): readonly Row[] {
  const change = (name: string, quantity: Quantity | undefined): readonly Row[] => (quantity === undefined ? [] : [[name, '', shownChange(quantity, negative), '']]);
  const plain = (name: string, quantity: Quantity | undefined): readonly Row[] => (quantity === undefined ? [] : [[name, '', shown(quantity, negative), '']]);
  return [
    ...change('基準値からの変化', changeFromBaseline(data)),
    ...change('前年度比', assessment.change),
    ...change('目標値との差', gapToTarget(data)?.signed),
    ...change('基準値から目標値までの変化', shares?.needed),
    ...plain('目標までに進んだ割合', shares?.progress),
    ...plain('経過した期間の割合', shares?.elapsed),
    ...plain(data.path.length > 0 ? '目安値' : '直線ペースの値', shares?.expected),
    ...change(data.path.length > 0 ? '目安値との差' : '直線ペースとの差', shares?.gap),
    ...plain('基準値が目標の期間中続いた場合の合計', baselinePace),
    ...(sampling === undefined ? [] : [['標本誤差', '', `±${shown(sampling.margin, negative)}`, ''], ['回答者数', '', shown(sampling.respondents, negative), '']]),
    ...(assessment.rate === null ? [] : [['達成度', '', assessment.rate.printed, '']]),
  ];
}

function absenceRows({ absences }: TrackedStory): readonly Row[] {
  return absences.flatMap(({ what, reason, notes, expected }) => [
    [`${what}がない理由`, '', notes === '' ? reason : `${reason}（${notes}）`, ''],
    ...(expected === undefined ? [] : [['公表予定', '', expected, '']]),
  ]);
}
