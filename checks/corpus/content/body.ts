/** An invented municipality with its plan. No such municipality exists. */
import type { Random } from '../random.ts';

export interface Body {
  readonly name: string;
  readonly kind: '市' | '町';
  readonly office: string;
  readonly plan: string;
  /** The fiscal year that is reported, and those of the plan. */
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

const names = ['青凪市', '霧里市', '白鷺野市', '緑峰市', '花見坂市', '汐音市', '雲居原市', '月見浦市', '星ヶ沢市', '朝凪町', '三滝原町', '風早野町', '桐ヶ丘野市', '海鳴市'];
const offices = ['企画部政策推進課', '総合政策部企画課', '市長公室企画調整課', '企画財政部まちづくり政策課', '政策局企画課'];

/** Draws a body; the plan is of five years and the report of its third or fourth. */
export function drawBody(random: Random): Body {
  const name = random.pick(names);
  const kind = name.endsWith('町') ? '町' : '市';
  const from = random.pick([2020, 2021]);
  const office = random.pick(offices).replace('市', kind);
  const plan = random.pick([`第2期${name}まち・ひと・しごと創生総合戦略`, `第2期${name}総合戦略`, `${name}デジタル田園都市構想総合戦略`]);
  return { name, kind, office, plan, year: from + random.pick([2, 3]), from, to: from + 4 };
}
