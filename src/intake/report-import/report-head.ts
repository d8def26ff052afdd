/** What a report says of itself (表題と概要): the body, the strategy and its plan, who is responsible, when it is dated. */
import { isoDate } from '../../domain/calendar-date.ts';
import { toHalfWidth } from '../../domain/half-width.ts';
import type { FiscalYear } from '../../domain/identifiers.ts';
import type { Period } from '../../domain/period.ts';
import { yearOf } from '../../domain/period.ts';
import { parsePeriod } from '../../domain/period-reading.ts';
import type { municipalityKinds } from '../../domain/strategy.ts';
import { periodIn } from '../source-report/period-words.ts';
import type { SourceReport } from '../source-report/source-report.ts';
import type { PlanYears } from './plan-period.ts';
import { planIn } from './plan-period.ts';

export interface ReportHead {
  readonly municipality?: { readonly name: string; readonly kind: (typeof municipalityKinds)[number] };
  readonly title: string;
  readonly plan?: PlanYears;
  readonly adopted?: Period;
  /** The line below the title that is nothing but a division. */
  readonly responsible?: string;
  readonly date?: string;
}

export function headOf(report: SourceReport): ReportHead {
  const title = strategyTitle(report.title ?? '');
  const municipality = municipalityOf(title, report);
  const plan = planOf(report);
  const adopted = adoptedOf(report);
  const responsible = report.sentences.slice(0, 8).map(({ text }) => text.trim()).find((text) => /^\S{2,20}(?:局|部|課|室|本部)$/.test(text));
  const date = dateOf(report);
  return { title, ...(municipality && { municipality }), ...(plan && { plan }), ...(adopted && { adopted }), ...(responsible && { responsible }), ...(date && { date }) };
}

/** The year in the title of a report (令和6年度評価書) comes before the years that its tables speak of. */
export function reportYearOf(report: SourceReport): FiscalYear | undefined {
  const named = [...new Set([...toHalfWidth(report.title ?? '').matchAll(/(?:令和|平成|R|H)(?:元|\d{1,2})年度|20\d{2}年度/g)].map(([text]) => text))];
  const period = named.length === 1 ? periodIn(named[0] ?? '') : undefined;
  return period === undefined ? report.year : yearOf(period);
}

/** @example strategyTitle('「第2期例市総合戦略」の進捗状況について') // '第2期例市総合戦略' */
export function strategyTitle(title: string): string {
  const [, quoted] = /「([^「」]*(?:戦略|計画|プラン|ビジョン)[^「」]*)」/.exec(title) ?? [];
  if (quoted !== undefined) return quoted.trim();
  const cut = title.replace(/^(?:令和|平成)\S{1,3}年度\s*/, '').replace(/(?:に係る|における|の|\s)*(?:(?:令和|平成)\S{1,3}年度.*|進捗.*|評価書.*|実績.*|数値目標.*|の状況.*|KPI.*|検証.*)$/, '').trim();
  return cut === '' ? title.trim() || '（戦略の名前）' : cut;
}

const bodyName = /^(?:第\d+期|新)?[「『]?((?!都市|本市|当市|市町|地区|地域)[\p{Script=Han}ぁ-んァ-ヶー]{1,7}?[都道府県市区町村])(?![場街並役営内民議長])/u;

function municipalityOf(title: string, { sentences, sections }: SourceReport): ReportHead['municipality'] {
  const lines = [...sentences.slice(0, 6).map(({ text }) => text.trim()).filter((text) => /^\S{2,12}$/.test(text)), title];
  const name = lines.map((text) => bodyName.exec(toHalfWidth(text))?.[1]).find((found) => found !== undefined);
  if (name === undefined) return undefined;
  const all = [...sentences, ...sections].map(({ text }) => text).join('\n');
  return { name, kind: kindOf(name, all) };
}

function kindOf(name: string, text: string): (typeof municipalityKinds)[number] {
  if (/[都道府県]$/.test(name)) return 'prefecture';
  if (/区$/.test(name)) return 'ward';
  if (/町$/.test(name)) return 'town';
  if (/村$/.test(name)) return 'village';
  if (/政令指定都市|区役所/.test(text)) return 'designatedCity';
  return /中核市/.test(text) ? 'coreCity' : 'city';
}

function planOf({ facts, sentences }: SourceReport): ReportHead['plan'] {
  const about = [...sentences.filter(({ text }) => /計画期間/.test(text)).map(({ text }) => text), ...facts.filter(({ label }) => /^(?:計画|戦略の?)期間$/.test(label)).map(({ value }) => value.text)];
  return about.map((text) => planIn(/計画期間\s*[::は](.*)$/s.exec(text)?.[1] ?? text)).find((plan) => plan !== undefined);
}

function adoptedOf({ sentences }: SourceReport): Period | undefined {
  const found = sentences.map(({ text }) => /((?:令和|平成)(?:元|\d{1,2})年\d{1,2}月)に?策定/.exec(toHalfWidth(text))?.[1]).find((text) => text !== undefined);
  const reading = found === undefined ? undefined : parsePeriod(found);
  return reading?.ok === true ? reading.period : undefined;
}

/** A day that stands alone in a short line near the top. */
function dateOf({ sentences }: SourceReport): string | undefined {
  const found = sentences.slice(0, 8).filter(({ text }) => text.length < 50).map(({ text }) => /(?:令和|平成)(?:元|\d{1,2})年\d{1,2}月\d{1,2}日/.exec(toHalfWidth(text))?.[0]).find((text) => text !== undefined);
  const reading = found === undefined ? undefined : parsePeriod(found);
  return reading?.ok === true && reading.period.kind === 'date' ? isoDate(reading.period) : undefined;
}
