/** What such a file says beyond what a dataset holds: named one by one, so that nothing is lost in silence. */
import type { Tree } from '../../formats/yaml/tree.ts';
import { isNumberText, isTreeList, isTreeMap, sourceOf } from '../../formats/yaml/tree.ts';
import type { FactsIndicator, ReportFacts } from './facts-schema.ts';

/** Read elsewhere: into the dataset, the printed results, or the head of the file. */
const readKeys = new Set(
  (
    'municipality report_title report_fiscal_year source_address other_sources source_note indicators ' +
    'no sub dimension goal name unit direction baseline target year_targets actuals department printed_rate printed_verdict ' +
    'period report_period value kind status raw_cell known_deviation page formula rate_type_label'
  ).split(' '),
);

const words: Readonly<Record<string, string>> = {
  formula: '算式の名前（評価基準の rates で決めます）',
  rate_type_label: '達成度の型（評価基準の rates で決めます）',
  notes: '転記した人の注',
  rating_scheme: '評価の決まり（評価基準として書きます）',
  summary_claims: '資料の文や表に書かれた件数',
  verification: '転記した人による検算',
};

/** One sentence a key of an indicator: what it is and what it says. */
export function leftoversOf(of: FactsIndicator): readonly string[] {
  const stated = [of.baseline, of.target, ...(of.year_targets ?? []), ...of.actuals].filter((each) => each !== null && each !== undefined);
  return [of, ...stated].flatMap((each) => Object.entries(each).flatMap(([key, value]) => leftover(key, value)));
}

/** What the file says as a whole, and how often it names each formula. */
export function leftoversOfFile(facts: ReportFacts): readonly string[] {
  return [...Object.entries(facts).flatMap(([key, value]) => leftover(key, value)), ...tally(facts, 'formula'), ...tally(facts, 'rate_type_label')];
}

function tally({ indicators }: ReportFacts, key: 'formula' | 'rate_type_label'): readonly string[] {
  const counts = new Map<string, number>();
  for (const indicator of indicators) counts.set(indicator[key] ?? '（なし）', (counts.get(indicator[key] ?? '（なし）') ?? 0) + 1);
  if (counts.size === 1 && counts.has('（なし）')) return [];
  return [`${words[key] ?? key}: ${[...counts].map(([name, count]) => `${name} ${count}件`).join('、')}`];
}

function leftover(key: string, value: unknown): readonly string[] {
  if (readKeys.has(key) || key.startsWith('comparator_') || value === null || value === undefined) return [];
  return [`${words[key] ?? key}: ${shortText(value)}`];
}

const longest = 200;

function shortText(value: unknown): string {
  const text = plain(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isNumberText(value)) return sourceOf(value);
  if (isTreeList(value)) return value.map((each: Tree) => plain(each)).join('、');
  if (isTreeMap(value)) return Object.entries(value).map(([key, each]) => `${key}=${plain(each)}`).join(' ');
  return String(value);
}
