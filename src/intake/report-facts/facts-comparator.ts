/** Values of another body beside the own ones (`comparator_country`): the nation's, that a target is set against. */
import { parseDecimal } from '../../domain/decimal.ts';
import type { Tree, TreeMap } from '../../formats/yaml/tree.ts';
import { isNumberText, sourceOf } from '../../formats/yaml/tree.ts';
import type { Noting } from './facts-figures.ts';
import { figureTree, periodTree } from './facts-figures.ts';
import type { FactsIndicator } from './facts-schema.ts';

const prefix = 'comparator_';
const names: Readonly<Record<string, string>> = { country: '国', nation: '国', national_average: '全国平均', prefecture: '県' };

/** The one series of comparison that stands beside baseline and actuals; `undefined` when there is none. */
export function comparatorTree({ baseline, actuals }: FactsIndicator, noting: Noting): TreeMap | undefined {
  const stated = [baseline, ...actuals].filter((each) => each !== null && each !== undefined);
  const key = stated.flatMap((each) => Object.keys(each)).find((each) => each.startsWith(prefix));
  if (key === undefined) return undefined;
  const values = stated.flatMap((each): readonly Tree[] => {
    const decimal = decimalOf(each[key]);
    return decimal === undefined ? [] : [{ period: periodTree(each.period, noting.reportYear, noting).tree, value: figureTree(decimal) }];
  });
  const name = key.slice(prefix.length);
  return { name: names[name] ?? name, values };
}

function decimalOf(value: unknown): ReturnType<typeof parseDecimal> {
  if (isNumberText(value)) return parseDecimal(sourceOf(value));
  return typeof value === 'string' ? parseDecimal(value) : undefined;
}
