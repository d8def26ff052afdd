/** Figures as the pages print them; words come from the report layer so that page, chart and print say the same. */
import type { IndicatorAssessment } from '../domain/assessment.ts';
import type { Derivation, FigureRole, UsedFigure } from '../domain/derivation.ts';
import { asKnownOn, type Figure, type Stated } from '../domain/figure.ts';
import type { FiscalYear } from '../domain/identifiers.ts';
import type { Entry, IncrementMeaning, Indicator } from '../domain/indicator.ts';
import { printPeriod } from '../domain/period.ts';
import { printQuantity } from '../domain/quantity.ts';
import { formatDecimal } from '../domain/rounding.ts';
import type { Note, Project } from '../domain/strategy.ts';
import { mustFind } from '../domain/strategy-index.ts';
import type { Unit } from '../domain/unit.ts';
import { expectedWord, isAwaited, reasonWord, standingWord } from '../report/chart/chart-words.ts';
import { caveatText, derivationText } from '../report/derivation-text.ts';
import type { Site } from './site.ts';

function absentText(figure: Figure & { readonly kind: 'absent' }): string {
  return isAwaited(figure) ? `${reasonWord(figure.reason)}（公表予定：${expectedWord(figure.expected)}）` : reasonWord(figure.reason);
}

interface Printing {
  readonly unit: Unit;
  /** Decimals of the indicator; a figure written with more keeps them. */
  readonly digits: number;
  readonly withUnit?: boolean;
}

function amountText(site: Site, figure: Figure, { unit, digits: least, withUnit = true }: Printing): string {
  if (figure.kind === 'absent') return absentText(figure);
  const { negative, rounding } = site.ruleSet.printing;
  const { value, text } = figure;
  const digits = Math.max(least, figure.digits);
  const number = withUnit ? printQuantity({ value, digits, unit }, { negative }) : formatDecimal(value, { digits, mode: rounding, negative, grouping: true });
  const printed = text ?? number;
  return figure.standing === 'final' ? printed : `${printed}（${standingWord(figure.standing)}）`;
}

function usedText(site: Site, { indicator }: IndicatorAssessment, { figure, unit }: UsedFigure, withUnit = true): string {
  return amountText(site, figure, { unit, digits: mustFind(site.index.indicators, indicator).digits, withUnit });
}

/** 66社; a target that is a band with both its ends: 88.0%～96.0%. */
export function valueText(site: Site, assessment: IndicatorAssessment, role: FigureRole): string {
  const used = assessment.used[role];
  if (used === undefined) return '―';
  const upper = role === 'target' ? assessment.used.upperTarget : undefined;
  const text = usedText(site, assessment, used);
  return upper === undefined ? text : `${text}～${usedText(site, assessment, upper)}`;
}

/** R1～5年(累計) 66社 */
export function figureText(site: Site, assessment: IndicatorAssessment, role: FigureRole): string {
  const used = assessment.used[role];
  return used === undefined ? '―' : `${printPeriod(used.period, 'eraShort')} ${valueText(site, assessment, role)}`;
}

/** An increment as the table prints it, without its unit. */
export function incrementText(site: Site, assessment: IndicatorAssessment, role: FigureRole): string {
  const used = assessment.used[role];
  return used === undefined ? '―' : usedText(site, assessment, used, false);
}

/** （前年度比 +13社） */
export function changeText(site: Site, { change }: IndicatorAssessment): string {
  return change === undefined ? '' : `（前年度比 ${printQuantity(change, { negative: site.ruleSet.printing.negative, plus: true })}）`;
}

export function rateText(site: Site, { rate }: IndicatorAssessment): string {
  return rate?.printed ?? site.ruleSet.printing.absentRate;
}

/** A stated figure in the record of an indicator. */
export function statedText(site: Site, indicator: Indicator, stated: Stated): string {
  return amountText(site, stated.figure, indicator);
}

/** The figures that a result can be open for; that the year before is not known leaves it as it is. */
const deciding: readonly FigureRole[] = ['actual', 'actualIncrement', 'target', 'targetIncrement', 'start'];

/** Why the result of an indicator is open, with its notes. */
export function absenceText(site: Site, { used }: IndicatorAssessment): string {
  const figures = deciding.flatMap((role) => (used[role]?.figure.kind === 'absent' ? [used[role].figure] : []));
  const notes = [...new Set(figures.flatMap((figure) => figure.notes))].map((id) => mustFind(site.index.notes, id).text);
  return [[...new Set(figures.map(absentText))].join('、'), ...notes].map((sentence) => sentence.replace(/。?$/, '。')).join('');
}

export function notesOf(site: Site, indicator: Indicator, assessment: IndicatorAssessment): readonly Note[] {
  const ids = [...indicator.notes, ...Object.values(assessment.used).flatMap((used) => used.figure.notes)];
  return [...new Set(ids)].map((id) => mustFind(site.index.notes, id));
}

/** 令和5～7年度; 令和5年度 */
export function planPeriodText({ from, to }: { readonly from: FiscalYear; readonly to: FiscalYear }): string {
  if (from === to) return printPeriod({ kind: 'fiscalYear', year: from }, 'eraLong');
  return printPeriod({ kind: 'window', clock: 'fiscal', from, to, over: 'span' }, 'eraLong');
}

/** 28,218千円; the body is named where several share a project. */
export function costText(site: Site, project: Project): string {
  const costs = project.years.find((entry) => entry.year === site.assessment.year)?.costs ?? [];
  const texts = costs.flatMap((share) => {
    const stated = asKnownOn(share.cost, site.assessment.asOf);
    return stated === undefined ? [] : [`${share.body === undefined ? '' : `${share.body} `}${amountText(site, stated.figure, { unit: share.unit, digits: 0 })}`];
  });
  return texts.length === 0 ? '―' : texts.join('、');
}

const entryWords: Readonly<Record<Entry, string>> = { yearIncrease: 'その年度の増加分', runningTotal: '累計の値', value: 'その時点の値' };

export function entryWord(entry: Entry): string {
  return entryWords[entry];
}

const meaningWords: Readonly<Record<IncrementMeaning, string>> = { levelDifference: '当初値からの増加', flowOfYear: 'その年度の件数', notStated: '数え方は示されていない' };

export function meaningWord(meaning: IncrementMeaning): string {
  return meaningWords[meaning];
}

/** The steps of a derivation, a line each; figures of an indicator in its decimals. */
export function derivationTexts({ ruleSet }: Site, derivation: Derivation, indicator?: Indicator): readonly string[] {
  return derivationText(derivation, { ruleSet, ...(indicator !== undefined && { digits: indicator.digits }) });
}

/** What is to be minded beside a result. */
export function caveatTexts({ ruleSet }: Site, assessment: IndicatorAssessment): readonly string[] {
  return assessment.caveats.map((caveat) => caveatText(caveat, { ruleSet }));
}
