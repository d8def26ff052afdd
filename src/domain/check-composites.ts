/** Indicators that are judged together (合わせて判定する指標): their parts stand in one list, and there is more than one. */
import type { CheckContext } from './check-context.ts';
import type { DomainFault } from './domain-codes.ts';
import type { DataPath } from './fault.ts';
import { groupBy } from './group-by.ts';
import type { Composite, Indicator } from './indicator.ts';
import type { Siblings } from './strategy-paths.ts';
import { siblingPlaces } from './strategy-paths.ts';

interface Part {
  readonly indicator: Indicator;
  readonly composite: Composite;
}

export function checkComposites({ strategy, paths }: CheckContext): readonly DomainFault[] {
  const parts = strategy.indicators.flatMap((indicator): readonly Part[] => (indicator.partOf === undefined ? [] : [{ indicator, composite: indicator.partOf }]));
  const lists = siblingPlaces(strategy);
  return [...groupBy(parts, ({ composite }) => composite.id).values()].flatMap((together) => {
    const pathOf = ({ indicator }: Part): DataPath => [...(paths.get(indicator.id) ?? []), 'partOf'];
    return [...split(together, lists, pathOf), ...alone(together, pathOf), ...named(together, pathOf)];
  });
}

/** Every list that holds one part must hold all, or a judgement would be made of some. */
function split(parts: readonly Part[], lists: readonly Siblings[], pathOf: (part: Part) => DataPath): readonly DomainFault[] {
  const holders = lists.map(({ places }) => parts.filter(({ indicator }) => places.some((place) => place.indicator === indicator.id)));
  const torn = holders.find((held) => held.length > 0 && held.length < parts.length);
  const outside = parts.find((part) => torn?.includes(part) === false);
  if (torn === undefined || outside === undefined) return [];
  return [
    {
      code: 'composite-split',
      severity: 'error',
      path: pathOf(outside),
      message: `合わせて判定する指標「${outside.composite.name}」が、いくつかの並びに分かれています`,
      found: outside.indicator.name,
      expected: `${torn.map(({ indicator }) => `「${indicator.name}」`).join('、')}と同じ並び`,
      hint: '同じ目標や事業の並びに置き、再掲するときもすべてを載せてください',
    },
  ];
}

function alone(parts: readonly Part[], pathOf: (part: Part) => DataPath): readonly DomainFault[] {
  const [only] = parts;
  if (only === undefined || parts.length > 1) return [];
  return [
    {
      code: 'composite-alone',
      severity: 'warning',
      path: pathOf(only),
      message: `合わせて判定する指標「${only.composite.name}」が、1つしかありません`,
      found: only.composite.id,
      expected: '同じ partOf の id を持つ、ほかの指標',
      hint: 'ほかの指標の id と同じつづりか確かめ、1つだけなら partOf を消してください',
    },
  ];
}

function named(parts: readonly Part[], pathOf: (part: Part) => DataPath): readonly DomainFault[] {
  const [first] = parts;
  const other = parts.find(({ composite }) => composite.name !== first?.composite.name);
  if (first === undefined || other === undefined) return [];
  return [
    {
      code: 'composite-named-twice',
      severity: 'warning',
      path: [...pathOf(other), 'name'],
      message: '同じまとまりに、違う名前が書かれています',
      found: other.composite.name,
      expected: first.composite.name,
      hint: '同じ id には同じ名前を書いてください',
    },
  ];
}
