/** Words of a layout that follow from its rules. */
import type { ColumnKey, Layout } from './layout.ts';
import type { Bands } from './relations/words.ts';

/** The heading of a column in the measures' table, else in the goals' table; without year and unit. */
export function headOf(layout: Layout, key: ColumnKey): string {
  const column = [...layout.measureColumns, ...layout.goalColumns].find((candidate) => candidate.key === key);
  return (column?.head ?? '').replace(/[（(].*$/, '').replace('{year}', '');
}

/** The formulas of a layout as 「実績値÷目標値×100」, with the other one for indicators that are to fall. */
export function expressions(layout: Layout): { readonly up: string; readonly down: string } {
  const [actual, target, baseline] = [headOf(layout, 'actual') || '実績値', headOf(layout, 'target'), headOf(layout, 'baseline')];
  const progress = `（${actual}－${baseline}）÷（${target}－${baseline}）×100`;
  const all = { ratio: `${actual}÷${target}×100`, progress, twoMinus: `（2－${actual}÷${target}）×100`, inverse: `${target}÷${actual}×100` };
  return { up: all[layout.rate.up], down: all[layout.rate.down] };
}

/** What is said of the formula for falling indicators, where it is another one. */
export function whereOther(layout: Layout, say: (down: string) => string): string {
  const { up, down } = expressions(layout);
  return up === down ? '' : say(down);
}

/** A fiscal year in eras: 令和元年度 is 2019. `short` writes R and H. */
export function eraYear(year: number, short = false): string {
  const [era, letter, n] = year >= 2019 ? ['令和', 'R', year - 2018] : ['平成', 'H', year - 1988];
  return short ? `${letter}${n === 1 ? '元' : n}` : `${era}${n === 1 ? '元' : n}`;
}

/** 「Ａ：100％以上、Ｂ：80％以上100％未満、…」. */
export function bandList({ grades, lowest }: Bands): string {
  const ends = grades.map(({ word, atLeast }, index) => `${word}：${atLeast}％以上${index === 0 ? '' : `${grades[index - 1]?.atLeast ?? ''}％未満`}`);
  return [...ends, `${lowest}：${grades.at(-1)?.atLeast ?? ''}％未満`].join('、');
}
