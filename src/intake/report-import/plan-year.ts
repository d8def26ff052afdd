/** 【新規】, 【2年目】 in the heading of a project must follow from its plan period and the report year. */
import { parsePeriod } from '../../domain/period-reading.ts';
import { yearOf } from '../../domain/period.ts';
import type { Drafting, Subject } from './drafting.ts';
import { remark } from './drafting.ts';

export function planYearOf(title: string, planPeriod: string, drafting: Drafting, subject: Subject): void {
  const [, word = ''] = /[【〔](新規|\d{1,2}年目|継続|最終年度?)[】〕]/.exec(title) ?? [];
  const printed = word === '新規' ? 1 : Number(/\d+/.exec(word)?.[0] ?? 0);
  const reading = parsePeriod(planPeriod);
  if (printed === 0 || !reading.ok) return;
  const from = reading.period.kind === 'window' ? reading.period.from : yearOf(reading.period);
  const computed = drafting.year - from + 1;
  if (computed !== printed) remark(drafting, 'open', `見出しは【${word}】ですが、計画期間（${planPeriod}）からは${computed}年目になります。計画期間を確かめてください`, subject);
}
