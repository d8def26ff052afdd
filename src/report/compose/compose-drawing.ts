/** Charts of indicators (図) as blocks of a report. */
import { mustFind } from '../../domain/strategy-index.ts';
import type { NodeNames } from '../bind/path.ts';
import { readPath } from '../bind/path.ts';
import { isNode } from '../bind/scope.ts';
import { drawIndicatorChart } from '../chart/draw-indicator-chart.ts';
import type { DrawingBlock } from '../layout/layout.ts';
import type { Composition, Draft } from './composition.ts';

/** The conclusion that the chart shows stands above it; on paper, too, it is the title of the figure. */
export function composeDrawing(block: DrawingBlock, names: NodeNames, { view }: Composition): readonly Draft[] {
  const reading = readPath(names, block.of);
  const assessment = isNode(reading) ? reading.drawn : undefined;
  if (assessment === undefined) return [];
  const { strategy, ruleSet } = view;
  const { year, asOf } = view.assessment;
  const indicator = mustFind(view.index.indicators, assessment.indicator);
  const input = { strategy, indicator, assessment, ruleSet, year, ...(asOf !== undefined && { asOf }) };
  const chart = drawIndicatorChart(input, { idPrefix: `report-${indicator.id}` });
  return [
    { kind: 'paragraph', style: 'lead', content: [{ kind: 'text', text: chart.title }] },
    { kind: 'drawing', svg: chart.svg, alternative: chart.alternative, widthPx: chart.widthPx, heightPx: chart.heightPx },
  ];
}
