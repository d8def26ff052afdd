/** The KPIs of a project in one picture (交付金事業のKPI): one bullet each on one axis in percent, cut at 200 %. */
import type { ProjectAssessment } from '../../domain/assessment.ts';
import { yearOf } from '../../domain/period.ts';
import type { RuleSet } from '../../domain/rule-set.ts';
import type { Project, Strategy } from '../../domain/strategy.ts';
import type { Canvas } from './canvas.ts';
import { drawParagraph, patternsFor, sizes } from './canvas.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { chartWidth } from './chart.ts';
import { glyphOf } from '../judgement-mark.ts';
import type { IncrementData } from './increment-data.ts';
import { incrementData } from './increment-data.ts';
import { barsAlternative, barsDescription, barsTable, barsTitle } from './increment-text.ts';
import { barFigures, drawBarName, drawRateBar, drawRateScale, rateAxis } from './rate-bar.ts';
import { quietInk, svg } from './svg.ts';

export interface RateBarsInput {
  readonly strategy: Strategy;
  readonly project: Project;
  readonly assessment: ProjectAssessment;
  readonly ruleSet: RuleSet;
}

export function drawRateBars(input: RateBarsInput, options: ChartOptions): Chart {
  const { strategy, project, assessment, ruleSet } = input;
  const year = yearOf(assessment.kpis[0]?.used.actualIncrement?.period ?? { kind: 'fiscalYear', year: project.planPeriod.from });
  const all = assessment.kpis.flatMap((kpi) => {
    const indicator = strategy.indicators.find(({ id }) => id === kpi.indicator);
    return indicator === undefined ? [] : [incrementData(indicator, kpi, strategy, ruleSet)];
  });
  const canvas: Canvas = { width: chartWidth(options), idPrefix: options.idPrefix, mark: glyphOf(assessment.judgement.outcome), word: assessment.judgement.word, negative: ruleSet.printing.negative };
  const { parts, bottom } = drawBars(canvas, all);
  const heightPx = Math.ceil(bottom);
  const title = barsTitle(all);
  const description = barsDescription(all, year);
  const picture = { width: canvas.width, height: heightPx, title: project.title, description, idPrefix: canvas.idPrefix, definitions: patternsFor(parts, canvas.idPrefix), body: parts };
  return {
    kind: 'rateBars',
    title,
    subtitle: '目標の増分に対する達成度（%）／太い線は目標=100%／軸は200%で打ち切り',
    svg: svg(picture),
    widthPx: canvas.width,
    heightPx,
    alternative: barsAlternative(all),
    description,
    table: barsTable(project.title, all, year),
  };
}

function drawBars(canvas: Canvas, all: readonly IncrementData[]): { readonly parts: readonly string[]; readonly bottom: number } {
  const axis = rateAxis(canvas, all);
  const scale = drawRateScale(axis, 0);
  const parts = [...scale.parts];
  let bottom = scale.bottom;
  for (const data of all) {
    const name = drawBarName(canvas, data, bottom + 4);
    const bar = drawRateBar(canvas, data, axis, name.bottom);
    const figures = drawParagraph(barFigures(data), canvas.width, bar.bottom + 1, sizes.note, quietInk, 3);
    parts.push(...name.parts, ...bar.parts, ...figures.parts);
    bottom = figures.bottom + 8;
  }
  return { parts, bottom };
}
