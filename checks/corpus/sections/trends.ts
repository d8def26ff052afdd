/** 主な統計の推移: series of five years and sentences that compare: about so many, above, highest, times. */
import { compare, divide, fraction, roundedUnits } from '../exact/fraction.ts';
import { printUnits } from '../exact/figure.ts';
import type { Context } from '../layout.ts';
import { relateApproximate, relateRepeat, relateSum, relateTimes } from '../relations/arithmetic.ts';
import { relateRecord, relateVersus } from '../relations/words.ts';
import type { Random } from '../random.ts';
import type { Slot } from '../report/report.ts';

const large = [['観光施設の入込客数', '人', 240_000, 2_900_000], ['路線バスの輸送人員', '人', 310_000, 4_200_000], ['市民農園等の来園者数', '人', 110_000, 620_000]] as const;
const middle = [['図書館の貸出冊数', '冊', 42_000, 98_000], ['スポーツ施設の利用者数', '人', 31_000, 96_000], ['文化ホールの入場者数', '人', 18_000, 88_000]] as const;
const small = [['移住に関する相談件数', '件', 180, 900], ['国際交流事業の参加者数', '人', 240, 1900], ['空き家の利活用相談件数', '件', 90, 760]] as const;
const registers = [['ボランティア登録者', '人'], ['応援企業', '社'], ['見守り協力員', '人'], ['子育てサポーター', '人']] as const;

interface Series {
  readonly name: string;
  readonly unit: string;
  readonly units: readonly bigint[];
  readonly slots: readonly Slot[];
}

/** Every figure in the sentences can be recomputed from the table below them. */
export function trends(context: Context): void {
  const { builder, layout, body, random } = context;
  const series = [large, middle, small].map((pool) => drawSeries(context, random.pick<readonly [string, string, number, number]>(pool)));
  const [first, second, third] = series;
  if (first === undefined || second === undefined || third === undefined) return;
  aboutAndVersus(context, first);
  record(context, second);
  times(context, third);
  proseSum(context);
  const years = [4, 3, 2, 1, 0].map((back) => layout.year(body.year - back));
  builder.table('', [['項目', ...years]], series.map(({ name, unit, slots }) => [layout.unitAt === 'cell' ? name : `${name}（${unit}）`, ...slots.map((slot) => (layout.unitAt === 'cell' ? [slot, unit] : slot))]));
}

function drawSeries({ builder, layout, random }: Context, [name, unit, low, high]: readonly [string, string, number, number]): Series {
  const units = walk(random, low, high).map(BigInt);
  return { name, unit, units, slots: units.map((value) => builder.slot(printUnits(value, 0, layout.style))) };
}

function walk(random: Random, low: number, high: number): number[] {
  let value = random.int(low, Math.trunc((low + high) / 2));
  return Array.from({ length: 5 }, () => (value += Math.trunc((value * random.int(-14, 24)) / 100) || 1));
}

const at = <T>(items: readonly T[], index: number): T => {
  const item = items.at(index);
  if (item === undefined) throw new Error('a series without years');
  return item;
};

function aboutAndVersus({ builder, layout, body }: Context, { name, units, slots }: Series): void {
  const figure = builder.slot(printUnits(roundedUnits(fraction(at(units, -1), 10_000n), 0, 'halfUp'), 0, layout.style));
  const word = builder.slot(at(layout.phrases.versus, at(units, -1) > at(units, -2) ? 0 : 1));
  builder.paragraph(...layout.phrases.approximate({ year: layout.year(body.year), name, figure, word }));
  relateApproximate(builder, figure, at(slots, -1));
  relateVersus(builder, word, at(slots, -1), at(slots, -2), layout.phrases.versus);
}

function record({ builder, layout }: Context, { name, unit, units, slots }: Series): void {
  const [claim, neutral] = layout.phrases.recordWords;
  const highest = units.every((value) => value <= at(units, -1));
  const word = builder.slot(highest ? claim : neutral);
  const figure = builder.slot(builder.text(at(slots, -1)));
  builder.paragraph(...layout.phrases.record({ name, figure, unit, word }));
  relateRecord(builder, word, claim, at(slots, -1), slots.slice(0, -1));
  relateRepeat(builder, figure, at(slots, -1));
}

function times({ builder, layout }: Context, { name, units, slots }: Series): void {
  const quotient = divide(fraction(at(units, -1)), fraction(at(units, 0)));
  if (compare(quotient, fraction(11n, 10n)) < 0) return;
  const figure = builder.slot(printUnits(roundedUnits(quotient, 1, 'halfUp'), 1, layout.style));
  builder.paragraph(...layout.phrases.times({ name, figure }));
  relateTimes(builder, figure, at(slots, -1), at(slots, 0));
}

function proseSum({ builder, layout, random }: Context): void {
  const [name, unit] = random.pick<readonly [string, string]>(registers);
  const before = random.int(140, 4200);
  const added = random.int(12, 390);
  const [a, b, sum] = [before, added, before + added].map((value) => builder.slot(printUnits(BigInt(value), 0, layout.style)));
  if (a === undefined || b === undefined || sum === undefined) return;
  builder.paragraph(...layout.phrases.proseSum({ name, before: a, added: b, total: sum, unit }));
  relateSum(builder, sum, [a, b], 'proseSum');
}
