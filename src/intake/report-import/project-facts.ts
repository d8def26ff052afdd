/** The labelled facts of a grant project (別紙2 事業の欄): plan period, divisions, cost, overview, activities. */
import { printDecimal } from '../../domain/decimal.ts';
import { toHalfWidth } from '../../domain/half-width.ts';
import type { Tree } from '../../formats/yaml/tree.ts';
import { numberText } from '../../formats/yaml/tree.ts';
import { ancestors } from '../source-report/read-sections.ts';
import { readFigure } from '../source-report/printed-figure.ts';
import type { LabelledFact, Section, SourceReport } from '../source-report/source-report.ts';
import { writePlanPeriod, written } from '../write-figures.ts';
import { divisionsIn } from './division-book.ts';
import type { Drafting, Subject } from './drafting.ts';
import { remark, unitSymbol, whereIs } from './drafting.ts';
import { planIn } from './plan-period.ts';

const labels = {
  plan: /計画期間|事業期間|実施期間/,
  division: /担当|所管|実施主体部署/,
  cost: /事業規模|事業費|予算|決算|交付対象/,
  overview: /事業概要|事業の?内容|概要|目的/,
  activities: /取組|実施内容|実績内容|活動/,
} as const;
type Label = keyof typeof labels;

function labelOf({ label }: LabelledFact): Label | undefined {
  const text = label.replace(/\s+/g, '');
  if (/^(?:新規|継続)/.test(text)) return undefined;
  if (labels.plan.test(text)) return 'plan';
  if (labels.activities.test(text)) return 'activities';
  if (labels.cost.test(text)) return 'cost';
  if (labels.overview.test(text)) return 'overview';
  return labels.division.test(text) ? 'division' : undefined;
}

/** Sections that are projects: at least two of these facts stand in them. */
export function projectSections({ facts, sections }: SourceReport): readonly Section[] {
  return sections.filter((section) => {
    const found = new Set(facts.filter((fact) => fact.section === section).map(labelOf).filter((label) => label !== undefined));
    return found.size >= 2 && (found.has('plan') || found.has('overview') || found.has('cost'));
  });
}

export interface ProjectFacts {
  readonly planPeriod: string;
  readonly divisions: readonly string[];
  readonly overview: string;
  readonly costs: readonly Tree[];
  readonly activities: readonly string[];
}

export function readProjectFacts(section: Section, drafting: Drafting, subject: Subject): ProjectFacts {
  const facts = drafting.report.facts.filter((fact) => ancestors(fact.section).includes(section));
  const of = (label: Label): readonly LabelledFact[] => facts.filter((fact) => labelOf(fact) === label);
  for (const fact of facts) if (labelOf(fact) !== undefined) drafting.placed.add(fact);
  return {
    planPeriod: planOf(of('plan'), drafting, subject),
    divisions: of('division').flatMap((fact) => divisionIds(fact, drafting, subject)),
    overview: overviewOf(of('overview'), drafting, subject),
    costs: of('cost').flatMap((fact) => costsOf(fact, drafting, subject)),
    activities: of('activities').flatMap(({ value }) => linesOf(value.text)),
  };
}

function planOf([fact]: readonly LabelledFact[], drafting: Drafting, subject: Subject): string {
  const plan = fact === undefined ? undefined : planIn(fact.value.text);
  if (plan !== undefined) return writePlanPeriod(plan);
  const found = fact === undefined ? '書かれていない' : `「${fact.value.text}」で読めない`;
  remark(drafting, 'open', `計画期間が${found}ため、報告の年度だけとしました`, subject);
  return writePlanPeriod({ from: drafting.year, to: drafting.year });
}

function divisionIds(fact: LabelledFact, drafting: Drafting, subject: Subject): readonly string[] {
  return divisionsIn(fact.value.text).map((division) => {
    if (division.isInherited) remark(drafting, 'assumed', `担当課「${division.name}」には局・部の名がないため、前の課と同じ${division.bureau ?? ''}の課としました${whereIs(fact.value.at)}`, subject);
    return drafting.divisions.idOf(division);
  });
}

function overviewOf(facts: readonly LabelledFact[], drafting: Drafting, subject: Subject): string {
  const text = facts.map(({ value }) => value.text.replace(/\s*\n\s*/g, '').trim()).join('\n');
  if (text !== '') return text;
  remark(drafting, 'open', '事業概要が見つかりません', subject);
  return '（資料に記載なし）';
}

/** 「A市 10,000千円」 names who bears it. Several stand one behind the other. */
function costsOf({ value }: LabelledFact, drafting: Drafting, subject: Subject): readonly Tree[] {
  const parts = toHalfWidth(value.text).split(/\n|、|(?<=円)\s+(?=\S)/).map((part) => part.trim()).filter((part) => part !== '');
  return parts.flatMap((part): readonly Tree[] => {
    const [, body = '', amount = ''] = /^(?:([^\d△▲]+?)\s*[::]?\s*)?([△▲]?\d[\d,.]*\s*\S+)$/.exec(part) ?? [];
    const figure = readFigure(amount);
    if (figure?.kind === 'value' && figure.unit !== undefined) return [written({ body: body === '' ? undefined : body, value: numberText(printDecimal(figure)), unit: unitSymbol(figure.unit, drafting) })];
    remark(drafting, 'open', `事業規模「${part}」を金額として読めません${whereIs(value.at)}`, subject);
    return [];
  });
}

/** The items of a list that was set with ・, with line ends, or with both. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\n+|(?:^|\s)[・●○■](?=\S)/).map((line) => line.replace(/^[・●○■]\s*/, '').trim()).filter((line) => line !== '');
}
