/** An evaluation as a person reads it in a terminal: each goal and project with its indicators, the counts, the sentences. */
import type { Assessment, GoalAssessment, IndicatorAssessment, Judgement, ProjectAssessment } from '../domain/assessment.ts';
import type { UsedFigure } from '../domain/derivation.ts';
import type { GradeId } from '../domain/identifiers.ts';
import { judgementsOf } from '../domain/counts.ts';
import { printYear } from '../domain/era.ts';
import { printPeriod } from '../domain/period.ts';
import { printQuantity } from '../domain/quantity.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import type { StrategyIndex } from '../domain/strategy-index.ts';
import { indexStrategy, mustFind } from '../domain/strategy-index.ts';
import type { Strategy } from '../domain/strategy.ts';
import { longDay } from '../report/chart/chart-words.ts';
import { caveatText } from '../report/derivation-text.ts';
import { absenceReasonWords } from '../report/evaluation/evaluation-words.ts';
import { countGrades } from '../report/evaluation/grade-counts.ts';
import type { TextColumn } from './text-table.ts';
import { textTable } from './text-table.ts';

interface View {
  readonly strategy: Strategy;
  readonly index: StrategyIndex;
  readonly ruleSet: RuleSet;
}

export function evaluationText(strategy: Strategy, ruleSet: RuleSet, assessment: Assessment): string {
  const view: View = { strategy, ruleSet, index: indexStrategy(strategy) };
  const blocks = [
    head(strategy, assessment),
    ...assessment.goals.map((goal) => goalText(goal, view)),
    ...assessment.projects.map((project) => projectText(project, assessment, view)),
    countsText(assessment, view),
    assessment.sentences.map((sentence) => `・${groupPrefix(sentence.planYear, assessment)}${sentence.text}`),
  ];
  return `${blocks.filter((block) => block.length > 0).map((block) => block.join('\n')).join('\n\n')}\n`;
}

function head({ municipality, title }: Strategy, { year, asOf, ruleSet }: Assessment): readonly string[] {
  const known = asOf === undefined ? '' : `（${longDay(asOf)}時点で判明していた値による）`;
  return [`${municipality.name}　${title}`, `${printYear(year, 'fiscal', 'eraLong')}の評価${known}　評価基準: ${ruleSet.name}（版 ${ruleSet.version}）`];
}

function groupPrefix(planYear: number | undefined, { groups }: Assessment): string {
  const group = groups.find((candidate) => candidate.planYear === planYear);
  return planYear === undefined || group === undefined ? '' : `${group.name}: `;
}

function judgementText({ glyph, word }: Judgement): string {
  return glyph === undefined ? word : `${glyph} ${word}`;
}

function goalText(goal: GoalAssessment, view: View): readonly string[] {
  const title = `基本目標 ${goal.number}　${mustFind(view.index.goals, goal.goal).title.replace(/\s+/g, ' ')}【${judgementText(goal.judgement)}】`;
  return [title, ...indicatorLines('数値目標', goal.targets.map(numbered), view), ...indicatorLines('施策のKPI', directionRows(goal), view)];
}

function projectText(project: ProjectAssessment, assessment: Assessment, view: View): readonly string[] {
  const group = assessment.groups.find((candidate) => candidate.planYear === project.planYear);
  const title = mustFind(view.index.projects, project.project).title.replace(/\s+/g, ' ');
  const about = group === undefined ? '' : `（${group.name}）`;
  return [`事業 ${project.number}　${title}${about}【${judgementText(project.judgement)}】`, ...indicatorLines('KPI', project.kpis.map(numbered), view)];
}

/** An indicator with the number it is told by: 2, or 1-2 for the second KPI of the first direction. */
interface Row {
  readonly number: string;
  readonly assessed: IndicatorAssessment;
}

function numbered(assessed: IndicatorAssessment): Row {
  return { number: `${assessed.number}`, assessed };
}

function directionRows(goal: GoalAssessment): readonly Row[] {
  return goal.directions.flatMap((direction) => direction.kpis.map((assessed) => ({ number: `${direction.number}-${assessed.number}`, assessed })));
}

const figureColumns = [
  { title: '基準値', role: 'baseline' },
  { title: '当初値', role: 'start' },
  { title: '目安値', role: 'expected' },
  { title: '目標値', role: 'target' },
  { title: '目標値', role: 'targetIncrement' },
  { title: '実績値', role: 'actual' },
  { title: '実績値', role: 'actualIncrement' },
] as const;

function indicatorLines(title: string, rows: readonly Row[], view: View): readonly string[] {
  if (rows.length === 0) return [];
  const columns: readonly TextColumn[] = [
    { title, align: 'start', widest: 44 },
    ...figureColumns.map((column): TextColumn => ({ title: column.title, align: 'end' })),
    { title: '前年度比', align: 'end' },
    { title: '達成度', align: 'end' },
    { title: '判定', align: 'start' },
  ];
  const table = textTable(columns, rows.map((row) => indicatorRow(row, view)));
  return [...table, ...caveatLines(rows, view)].map((line) => `  ${line}`);
}

/** What is to be minded beside results stands below the table, each caveat once with the numbers of its indicators. */
function caveatLines(rows: readonly Row[], { ruleSet }: View): readonly string[] {
  const numbers = new Map<string, readonly string[]>();
  for (const { number, assessed } of rows) {
    for (const caveat of assessed.caveats) {
      const text = caveatText(caveat, { ruleSet });
      numbers.set(text, [...(numbers.get(text) ?? []), number]);
    }
  }
  return [...numbers].map(([text, of]) => `注意（${of.join('、')}）: ${text}`);
}

function indicatorRow({ number, assessed }: Row, view: View): readonly string[] {
  const indicator = mustFind(view.index.indicators, assessed.indicator);
  const figures = figureColumns.map(({ role }) => figureText(assessed.used[role], indicator.digits, view) + (role === 'target' ? upperText(assessed, indicator.digits, view) : ''));
  const { negative, absentRate } = view.ruleSet.printing;
  const change = assessed.change === undefined ? '' : printQuantity(assessed.change, { negative, plus: true });
  const hasNoFormula = assessed.rateAbsence?.kind === 'noFormula';
  return [`${number} ${indicator.name}`, ...figures, change, hasNoFormula ? '' : (assessed.rate?.printed ?? absentRate), judgementText(assessed.judgement)];
}

const standingWords = { final: '', preliminary: '（速報値）', estimate: '（見込み）' } as const;

/** Increments of the report year need no clock; all else says its own. */
function figureText(used: UsedFigure | undefined, digits: number, view: View): string {
  if (used === undefined) return '';
  const clock = used.kind === 'increment' ? '' : `${printPeriod(used.period, 'eraShort')} `;
  return `${clock}${amountText(used, digits, view)}`;
}

/** The upper end of a target that is a band: ～96.0%. */
function upperText({ used: { upperTarget } }: IndicatorAssessment, digits: number, view: View): string {
  return upperTarget === undefined ? '' : `～${amountText(upperTarget, digits, view)}`;
}

/** In the decimals of the indicator; a figure written with more keeps them. */
function amountText({ figure, unit }: UsedFigure, digits: number, { ruleSet }: View): string {
  if (figure.kind === 'absent') return absenceReasonWords[figure.reason];
  const { negative, rounding } = ruleSet.printing;
  const printed = figure.text ?? printQuantity({ value: figure.value, digits: Math.max(digits, figure.digits), unit }, { negative, mode: rounding });
  return `${printed}${standingWords[figure.standing]}`;
}

function countText(name: string, judgements: readonly Judgement[], rules: readonly { readonly grade: GradeId }[], ruleSet: RuleSet): readonly string[] {
  const { total, grades } = countGrades(judgements, rules, ruleSet);
  return total === 0 ? [] : [`${name} ${total}件: ${grades.map(({ word, count }) => `${word} ${count}`).join('、')}`];
}

function countsText(assessment: Assessment, { ruleSet }: View): readonly string[] {
  const { goals, targets, kpis, projects } = judgementsOf(assessment);
  const { judge, rollUp } = ruleSet;
  return [
    ...countText('基本目標', goals, rollUp.goal.rules, ruleSet),
    ...countText('数値目標', targets, judge.target, ruleSet),
    ...countText('KPI', kpis, judge.kpi, ruleSet),
    ...countText('事業', projects, rollUp.project.rules, ruleSet),
  ];
}
