/** The chart of an indicator (指標の図), chosen by its kind and by what is known of it. */
import type { IndicatorAssessment } from '../../domain/assessment.ts';
import type { Pace } from '../../domain/derivation.ts';
import type { TrackedIndicator } from '../../domain/indicator.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { printQuantity } from '../../domain/quantity.ts';
import { glyphOf } from '../judgement-mark.ts';
import { absenceSentence, absenceTexts, excludedSentence } from './absence-text.ts';
import type { Canvas, Drawing } from './canvas.ts';
import { drawHeader, drawNotes, patternsFor } from './canvas.ts';
import type { Chart, ChartKind, ChartOptions, ChartWords, IndicatorChartInput } from './chart.ts';
import { chartWidth } from './chart.ts';
import type { TrackedData } from './chart-data.ts';
import { breakBetween, isKeepDirection, isKeepType, isTargetAhead, trackedData } from './chart-data.ts';
import { breakWord } from './chart-words.ts';
import { conditionWords, drawCondition } from './draw-condition.ts';
import { drawColumnChart } from './column-chart.ts';
import { measuredPoints } from './comparison.ts';
import { incrementData } from './increment-data.ts';
import { incrementAlternative, incrementDescription, incrementSubtitle, incrementTable, incrementTitle } from './increment-text.ts';
import { drawLineChart } from './line-chart.ts';
import type { NotedDrawing } from './noted-drawing.ts';
import { barFigures, drawRateBar, drawRateScale, rateAxis } from './rate-bar.ts';
import { samplingError } from './sampling-error.ts';
import { drawStripChart } from './strip-chart.ts';
import { svg } from './svg.ts';
import { sharesOf, trackedTable } from './tracked-facts.ts';
import type { TrackedStory } from './tracked-text.ts';
import { trackedAlternative, trackedDescription, trackedStatement, trackedSubtitle, trackedTitle } from './tracked-text.ts';

/** Pure: the same input gives the same bytes. */
export function drawIndicatorChart(input: IndicatorChartInput, options: ChartOptions): Chart {
  const { assessment, ruleSet, indicator } = input;
  const { outcome, word } = assessment.judgement;
  const canvas: Canvas = { width: chartWidth(options), idPrefix: options.idPrefix, mark: glyphOf(outcome), word, negative: ruleSet.printing.negative };
  if (indicator.kind === 'condition') return finish(conditionWords(indicator, assessment), canvas, drawCondition(assessment, canvas));
  return indicator.kind === 'increment' ? drawIncrement(input, canvas) : drawTracked(input, indicator, canvas);
}

function finish({ name, ...words }: ChartWords, canvas: Canvas, { parts, bottom }: Drawing): Chart {
  const heightPx = Math.ceil(bottom + 2);
  const definitions = patternsFor(parts, canvas.idPrefix);
  const picture = { width: canvas.width, height: heightPx, title: name, description: words.description, idPrefix: canvas.idPrefix, definitions, body: parts };
  return { ...words, svg: svg(picture), widthPx: canvas.width, heightPx };
}

function drawIncrement({ indicator, assessment, strategy, ruleSet, year }: IndicatorChartInput, canvas: Canvas): Chart {
  const data = incrementData(indicator, assessment, strategy, ruleSet);
  const isOpen = data.rate === undefined && data.absences.length > 0;
  const header = drawHeader(canvas, isOpen ? excludedSentence.replace('。', '') : barFigures(data));
  const axis = rateAxis(canvas, [data]);
  const scale = drawRateScale(axis, header.bottom + 10);
  const bar = drawRateBar(canvas, data, axis, scale.bottom);
  const reasons = isOpen ? [`増分の目標 ${data.target.shown}`, ...data.absences.map((absence) => absenceSentence(absence, true))] : [];
  const notes = drawNotes(reasons, canvas.width, bar.bottom + 6);
  const words = {
    kind: isOpen ? ('undetermined' as const) : ('bullet' as const),
    name: data.name,
    title: incrementTitle(data),
    subtitle: incrementSubtitle(data, year),
    alternative: incrementAlternative(data, year),
    description: incrementDescription(data, year),
    table: incrementTable(data, year),
  };
  return finish(words, canvas, { parts: [...header.parts, ...scale.parts, ...bar.parts, ...notes.parts], bottom: notes.bottom });
}

function drawTracked(input: IndicatorChartInput, indicator: TrackedIndicator, canvas: Canvas): Chart {
  const story = storyOf(input, indicator);
  const header = drawHeader(canvas, trackedStatement(story, (quantity) => printQuantity(quantity, { negative: canvas.negative })));
  const plot = drawPlot(canvas, story, header.bottom + 12);
  const notes = drawNotes([...plot.notes, ...storyNotes(story)], canvas.width, plot.bottom);
  const words = {
    kind: story.kind,
    name: indicator.name,
    title: trackedTitle(story),
    subtitle: trackedSubtitle(story),
    alternative: trackedAlternative(story),
    description: trackedDescription(story),
    table: trackedTable(story, canvas.negative),
  };
  return finish(words, canvas, { parts: [...header.parts, ...plot.parts, ...notes.parts], bottom: notes.bottom });
}

function storyOf(input: IndicatorChartInput, indicator: TrackedIndicator): TrackedStory {
  const { assessment, strategy, ruleSet } = input;
  const data = trackedData(input, indicator);
  const pace = isKeepDirection(indicator.direction) ? undefined : assessment.pace;
  return {
    kind: chooseKind(data, pace),
    data,
    assessment,
    pace,
    shares: sharesOf(data, pace, ruleSet.printing.rateDigits),
    sampling: samplingError(input, indicator, data.actual),
    baselinePace: baselinePaceOf(assessment, indicator),
    absences: data.actual === undefined ? absenceTexts(assessment.used, strategy) : [],
  };
}

function baselinePaceOf({ caveats }: IndicatorAssessment, { digits, unit }: TrackedIndicator): Quantity | undefined {
  const pace = caveats.find((caveat) => caveat.kind === 'kindsDiffer')?.baselinePace;
  return pace === undefined ? undefined : { value: pace, digits, unit };
}

/**
 * Totals climb; yearly values stand side by side, but what is to fall, or has a way to go, is a line with its pace. A share is
 * one axis unless its target lies ahead; a level is a line, and one axis when there are not three values to join for what
 * only has to be kept.
 */
function chooseKind(data: TrackedData, pace: Pace | undefined): ChartKind {
  if (data.actual === undefined) return 'undetermined';
  switch (data.indicator.kind) {
    case 'cumulative':
      return 'steps';
    case 'annualFlow':
    case 'annualAverage':
      return measuredPoints(data).length >= 2 && (pace !== undefined || data.indicator.direction === 'decrease') ? 'line' : 'columns';
    case 'share':
      return isTargetAhead(data) && data.baseline !== undefined ? 'line' : 'strip';
    case 'level':
    case 'rank':
    case 'condition':
      return measuredPoints(data).length >= (isKeepType(data) ? 3 : 2) ? 'line' : 'strip';
  }
}

function drawPlot(canvas: Canvas, story: TrackedStory, top: number): NotedDrawing {
  const { data, assessment, sampling, baselinePace } = story;
  if (story.kind === 'line') return drawLineChart(canvas, data, story.pace, top);
  if (story.kind === 'strip' || story.kind === 'undetermined') return drawStripChart(canvas, data, sampling, top);
  const extras = { ...(assessment.change !== undefined && { change: assessment.change }), ...(baselinePace !== undefined && { baselinePace }) };
  return drawColumnChart(canvas, data, extras, top);
}

/** Reasons for a missing value, and breaks between the values shown. */
function storyNotes({ absences, data }: TrackedStory): readonly string[] {
  const points = measuredPoints(data);
  const cuts = points.slice(1).flatMap((point, index) => {
    const before = points[index];
    const cut = before === undefined ? undefined : breakBetween(data.breaks, before, point);
    return cut === undefined ? [] : [`「//」の前後は${breakWord(cut)}が変わったため直接比較できません。`];
  });
  return [...absences.map((absence) => absenceSentence(absence, true)), ...new Set(cuts)];
}
