import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDecimal } from '../../domain/decimal.ts';
import { rational } from '../../domain/rational.ts';
import { powerOfTen } from '../../domain/rounding.ts';
import { overlaps } from './box.ts';
import type { Chart } from './chart.ts';
import { drawIndicatorChart } from './draw-indicator-chart.ts';
import { drawRateBars } from './draw-rate-bars.ts';
import type { IncrementSample, TrackedSample } from './chart-samples.ts';
import { barsInput, chartInput, incrementIndicator, trackedInput } from './chart-samples.ts';
import type { DrawnMark } from './svg-geometry.ts';
import { drawnMarks, drawnTexts, middleOf, numberOf, viewBoxOf } from './svg-geometry.ts';

const widths = fc.constantFrom(288, 320, 560, 640);
const units = fc.constantFrom('人', '万人', '%', '件', '万t-CO2', '百万円', '自治体', 'PV', 'フォロワー', '人泊/年');
const names = fc.constantFrom('件数', '市内の宿泊者数', '本事業を通じたBOSAI-TECHに関連する新たな製品・サービスの開発件数(プロトタイプを含む)', 'SNS<公式>の"登録者"数 & 閲覧数');
const pastYears = fc.uniqueArray(fc.integer({ min: 2011, max: 2022 }), { minLength: 0, maxLength: 9 }).map((years) => years.sort((a, b) => a - b));

/** A decimal with its digits, of any size that a city counts in. */
function figure(digits: number, isShare: boolean): fc.Arbitrary<string> {
  const scale = powerOfTen(digits);
  const most = isShare ? 100n * scale : 9_999_999_999n;
  const wide = fc.bigInt({ min: isShare ? 0n : -most, max: most });
  const near = fc.bigInt({ min: 400n, max: 700n });
  return fc.oneof(wide, near, fc.bigInt({ min: 0n, max: 100n })).map((value) => printDecimal({ value: rational(value, scale), digits }));
}

const trackedSamples: fc.Arbitrary<TrackedSample> = fc
  .record({
    name: names,
    unit: units,
    kind: fc.constantFrom('level' as const, 'share' as const, 'annualFlow' as const, 'annualAverage' as const),
    direction: fc.constantFrom('increase' as const, 'decrease' as const, 'keepAtLeast' as const, 'keepAtMost' as const, 'keepWithin' as const),
    digits: fc.integer({ min: 0, max: 2 }),
    past: pastYears,
    targetYear: fc.integer({ min: 2023, max: 2035 }),
    standing: fc.constantFrom('', '速報'),
    actualClock: fc.constantFrom('年度', '年', '年度当初', '年度末'),
    has: fc.record({ baseline: fc.boolean(), target: fc.boolean(), path: fc.boolean(), cut: fc.boolean(), asked: fc.boolean() }),
  })
  .chain(({ past, targetYear, standing, actualClock, has, ...sample }) => {
    const one = figure(sample.digits, sample.kind === 'share' || sample.unit === '%');
    return fc.record({ first: one, last: one, actual: one, upper: one, years: fc.array(one, { minLength: 12, maxLength: 12 }) }).map(({ first, last, actual, upper, years }): TrackedSample => {
      const baseYear = (past[0] ?? 2020) - 1;
      return {
        ...sample,
        ...(has.baseline && { baseline: [`${baseYear}年度`, first] as const }),
        ...(has.target && { target: [`${targetYear}年度`, last] as const }),
        ...(has.target && sample.direction === 'keepWithin' && { upperTarget: [`${targetYear}年度`, upper] as const }),
        ...(has.path && { path: [2023, 2024, 2026].filter((year) => year < targetYear).map((year, index) => [`${year}年度`, years[index] ?? '0'] as const) }),
        ...(has.cut && past[1] !== undefined && { breakAfter: `${past[1]}年度` }),
        ...(has.asked && { respondents: 400 }),
        readings: [...past.map((year, index) => [`${year}年度`, years[index] ?? '0'] as const), [`2023${actualClock}`, `${actual}${standing}`]],
      };
    });
  });

const totalSamples: fc.Arbitrary<TrackedSample> = fc
  .record({ name: names, unit: units.filter((unit) => unit !== '%'), from: fc.integer({ min: 2017, max: 2023 }), to: fc.integer({ min: 2023, max: 2032 }), hasBaseline: fc.boolean(), isYearly: fc.boolean() })
  .chain(({ name, unit, from, to, hasBaseline, isYearly }) =>
    fc.record({ steps: fc.array(fc.bigInt({ min: 0n, max: 2_000_000n }), { minLength: 8, maxLength: 8 }), target: figure(0, false), base: figure(0, true) }).map(({ steps, target, base }): TrackedSample => {
      let total = 0n;
      const readings = Array.from({ length: 2024 - from }, (_, index) => [`${from}～${from + index}年度(累計)`, `${(total += steps[index] ?? 0n)}`] as const);
      const path = isYearly ? Array.from({ length: to - from }, (_, index) => [`${from}～${from + index}年度(累計)`, `${index * 50}`] as const) : [];
      return { name, unit, kind: 'cumulative', direction: 'increase', target: [`${from}～${to}年度(累計)`, target], readings: isYearly ? readings : readings.slice(-2), path, ...(hasBaseline && { baseline: [`${from - 1}年度`, base] as const }) };
    }),
  );

const incrementSamples: fc.Arbitrary<IncrementSample> = fc
  .tuple(names, units.filter((unit) => unit !== '%'), figure(0, false), figure(0, false), fc.oneof(figure(0, false), fc.constantFrom('-', 'x')))
  .map(([name, unit, start, target, actual]) => [name, unit, start, target, actual]);

function expectClearTexts({ svg }: Chart): void {
  const texts = drawnTexts(svg);
  const frame = viewBoxOf(svg);
  for (const [index, text] of texts.entries()) {
    const isInside = text.x >= frame.x - 0.1 && text.x + text.width <= frame.width + 0.1 && text.y >= -0.1 && text.y + text.height <= frame.height + 0.1;
    expect(isInside, `clipped: ${text.content}`).toBe(true);
    const hit = texts.slice(index + 1).find((other) => overlaps(text, other));
    expect(hit === undefined, `「${text.content}」 lies on 「${hit?.content}」`).toBe(true);
  }
}

/** Pixels per value along one side, from the two outermost axis numbers. */
function readAxis(entries: readonly { readonly value: number; readonly at: number }[]): ((at: number) => number) | undefined {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined || first.value === last.value) return undefined;
  return (value) => first.at + ((last.at - first.at) * (value - first.value)) / (last.value - first.value);
}

function expectAt(marks: readonly DrawnMark[], side: 'x' | 'y', place: (value: number) => number, value: string | undefined): void {
  const [mark] = marks;
  if (mark === undefined || value === undefined) return;
  expect(Math.abs(middleOf(mark)[side] - place(numberOf(value)))).toBeLessThanOrEqual(0.5);
}

/** Axis numbers stand 6 px left of the plot and 4 px below their line. */
function verticalAxis({ svg }: Chart): ((value: number) => number) | undefined {
  const group = /<g font-size="11" fill="#4d4d4d" text-anchor="end">(.*?)<\/g>/s.exec(svg)?.[0] ?? '';
  return readAxis(drawnTexts(group).map(({ content, atY }) => ({ value: numberOf(content), at: atY - 4 })));
}

function horizontalAxis({ svg }: Chart): ((value: number) => number) | undefined {
  const group = /<g font-size="11" fill="#4d4d4d" text-anchor="middle">(.*?)<\/g>/s.exec(svg)?.[0] ?? '';
  return readAxis(drawnTexts(group).map(({ content, atX }) => ({ value: numberOf(content), at: atX })));
}

function expectTrue(chart: Chart, sample: TrackedSample): void {
  const isSideways = chart.kind === 'strip' || chart.kind === 'undetermined';
  const place = isSideways ? horizontalAxis(chart) : verticalAxis(chart);
  if (place === undefined) return;
  const actual = sample.readings.at(-1)?.[1].replace('速報', '');
  const side = isSideways ? 'x' : 'y';
  const marks = (name: string): readonly DrawnMark[] => drawnMarks(chart.svg, name);
  expectAt(marks('target'), side, place, sample.target?.[1]);
  expectAt(marks('upperTarget'), side, place, sample.upperTarget?.[1]);
  if (chart.kind === 'columns' || chart.kind === 'steps') expectColumns(chart, place, actual);
  else {
    expectAt(marks('actual'), side, place, actual);
    expectAt(marks('baseline'), side, place, sample.baseline?.[1]);
  }
}

function expectColumns({ svg }: Chart, place: (value: number) => number, actual: string | undefined): void {
  const edges = (mark: DrawnMark): readonly [number, number] => {
    const [y, height] = [Number(mark.attributes.get('y')), Number(mark.attributes.get('height'))];
    return [y, y + height];
  };
  for (const mark of [...drawnMarks(svg, 'actual'), ...drawnMarks(svg, 'past'), ...drawnMarks(svg, 'baseline')]) {
    const [top, bottom] = edges(mark);
    expect(Math.min(Math.abs(top - place(0)), Math.abs(bottom - place(0))), 'a bar begins at 0').toBeLessThanOrEqual(0.5);
  }
  const [whole] = drawnMarks(svg, 'actual');
  if (whole === undefined || actual === undefined) return;
  const end = edges(whole)[numberOf(actual) >= 0 ? 0 : 1];
  expect(Math.abs(end - place(numberOf(actual)))).toBeLessThanOrEqual(0.5);
}

function expectBars({ svg }: Chart, samples: readonly IncrementSample[]): void {
  const tracks = drawnMarks(svg, 'track');
  const bars = drawnMarks(svg, 'rate');
  const rates = samples.flatMap(([, , , target, actual]) => {
    const [goal, done] = [numberOf(target), numberOf(actual)];
    return actual === '-' || actual === 'x' || goal === 0 || done / goal < 0 ? [] : [(100 * done) / goal];
  });
  const [left, width] = [Number(tracks[0]?.attributes.get('x')), Number(tracks[0]?.attributes.get('width'))];
  for (const bar of bars) expect(Number(bar.attributes.get('x'))).toBe(left);
  if (bars.length !== rates.length) return;
  for (const [index, rate] of rates.entries()) {
    expect(Math.abs(Number(bars[index]?.attributes.get('width')) - (Math.min(rate, 200) / 200) * width)).toBeLessThanOrEqual(0.5);
  }
}

/** `npm run test:long` asks for more runs; a short slice is part of every run. */
const manyTimes = Number(process.env['SHIRUBE_RUNS'] ?? 1);

describe('chart geometry', () => {
  it('holds for levels, shares and yearly values: no text on another or cut off, every mark at its value', () => {
    fc.assert(
      fc.property(trackedSamples, widths, (sample, width) => {
        const chart = drawIndicatorChart(trackedInput(sample), { width, idPrefix: 'c' });
        expectClearTexts(chart);
        expectTrue(chart, sample);
      }),
      { numRuns: 400 * manyTimes },
    );
  }, 120_000 * manyTimes);

  it('holds for totals: steps from zero, target and pace labelled', () => {
    fc.assert(
      fc.property(totalSamples, widths, (sample, width) => {
        const chart = drawIndicatorChart(trackedInput(sample), { width, idPrefix: 'c' });
        expectClearTexts(chart);
        expectTrue(chart, sample);
      }),
      { numRuns: 200 * manyTimes },
    );
  }, 120_000 * manyTimes);

  it('holds for bullets on the axis cut at 200 %', () => {
    fc.assert(
      fc.property(fc.array(incrementSamples, { minLength: 1, maxLength: 6 }), widths, (samples, width) => {
        const chart = drawRateBars(barsInput('事業', samples), { width, idPrefix: 'c' });
        expectClearTexts(chart);
        expectBars(chart, samples);
        const [first] = samples;
        if (first !== undefined) expectClearTexts(drawIndicatorChart(chartInput(incrementIndicator(first)), { width, idPrefix: 'c' }));
      }),
      { numRuns: 100 * manyTimes },
    );
  }, 120_000 * manyTimes);
});
