/**
 * The units a municipality counts in (単位の表): counters, money, shares, weights. A dataset may declare more base units;
 * prefixes (千, 百万) and 件/年 need no row, since unit.ts takes them apart.
 */
import type { Rational } from './rational.ts';
import { rational } from './rational.ts';

/** What a unit measures: 件数, 金額, 割合, ポイント, 重さ, その他. Decides which prefixes it takes and how it is subtracted. */
export type Dimension = 'count' | 'money' | 'share' | 'points' | 'mass' | 'other';

/** One spelling: how it is printed, what it is counted in, and how many of that base it is worth. */
export interface UnitEntry {
  readonly symbol: string;
  readonly base: string;
  readonly scale: Rational;
  readonly dimension: Dimension;
}

/** Known units by spelling. */
export interface UnitTable {
  readonly entries: ReadonlyMap<string, UnitEntry>;
}

const one = rational(1n);

const counters =
  '人 人泊 人回 人日 泊 件 社 回 施設 団体 世帯 戸 棟 校 園 館 店 店舗 冊 台 本 基 枚 部 着 会員 事業者 自治体 市町村 企業 法人 組合 組織 ' +
  '圏域 地域 地区 区画 路線 系統 便 隻 航路 種 種類 頭 羽 匹 株 品 品目 商品 点 組 個 床 室 席 講座 教室 コース クラブ グループ チーム サークル ' +
  '拠点 事業 項目 作品 例 事例 票 口 筆 PV アクセス ダウンロード フォロワー';

const others = '位 歳 年 か月 日 時間 分 倍 度 人/km² kW kWh MWh L kL ㎡ ㎥ ha km² m km';

/** Spellings that are printed as written and count the same thing as another unit: 名 is 人. */
const sameAs: readonly (readonly [spelling: string, base: string])[] = [
  ['名', '人'],
  ['か所', '箇所'],
  ['ヶ所', '箇所'],
  ['カ所', '箇所'],
  ['ヵ所', '箇所'],
  ['ケ所', '箇所'],
  ['個所', '箇所'],
  ['ポイント', 'pt'],
  ['パーセント', '%'],
  ['トン', 't'],
  ['リットル', 'L'],
  ['ヘクタール', 'ha'],
  ['ページビュー', 'PV'],
  ['ヶ月', 'か月'],
  ['カ月', 'か月'],
  ['箇月', 'か月'],
];

/** Keyboard spellings that are printed in the proper form. */
const printedAs: readonly (readonly [spelling: string, symbol: string])[] = [
  ['t-CO2', 't-CO₂'],
  ['tCO2', 't-CO₂'],
  ['tCO₂', 't-CO₂'],
  ['t-co2', 't-CO₂'],
  ['kg-CO2', 'kg-CO₂'],
  ['m2', '㎡'],
  ['m²', '㎡'],
  ['m3', '㎥'],
  ['m³', '㎥'],
  ['km2', 'km²'],
  ['㎢', 'km²'],
  ['㎞', 'km'],
  ['㎏', 'kg'],
  ['㌫', '%'],
  ['pv', 'PV'],
  ['ℓ', 'L'],
  ['kl', 'kL'],
  ['kwh', 'kWh'],
  ['Ha', 'ha'],
];

/** Units worth a number of another: 1 ha = 10,000 ㎡. */
const worth: readonly (readonly [symbol: string, base: string, scale: Rational, dimension: Dimension])[] = [
  ['%', '%', one, 'share'],
  ['割', '%', rational(10n), 'share'],
  ['‰', '%', rational(1n, 10n), 'share'],
  ['pt', 'pt', one, 'points'],
  ['円', '円', one, 'money'],
  ['ドル', 'ドル', one, 'money'],
  ['t', 't', one, 'mass'],
  ['kg', 't', rational(1n, 1000n), 'mass'],
  ['g', 't', rational(1n, 1_000_000n), 'mass'],
  ['t-CO₂', 't-CO₂', one, 'mass'],
  ['kg-CO₂', 't-CO₂', rational(1n, 1000n), 'mass'],
  ['箇所', '箇所', one, 'count'],
  ['ha', '㎡', rational(10_000n), 'other'],
  ['km²', '㎡', rational(1_000_000n), 'other'],
  ['km', 'm', rational(1000n), 'other'],
  ['MWh', 'kWh', rational(1000n), 'other'],
  ['kL', 'L', rational(1000n), 'other'],
  ['時間', '分', rational(60n), 'other'],
];

/** What is written for a number without a unit (合計特殊出生率, 指数); nothing is printed for it. */
export const withoutUnit = 'なし';

/** The units that need no declaration. */
export const standardUnits: UnitTable = { entries: standardEntries() };

function standardEntries(): ReadonlyMap<string, UnitEntry> {
  const entries = new Map<string, UnitEntry>();
  for (const symbol of counters.split(' ')) entries.set(symbol, { symbol, base: symbol, scale: one, dimension: 'count' });
  for (const symbol of others.split(' ')) entries.set(symbol, { symbol, base: symbol, scale: one, dimension: 'other' });
  for (const [symbol, base, scale, dimension] of worth) entries.set(symbol, { symbol, base, scale, dimension });
  entries.set(withoutUnit, { symbol: '', base: '', scale: one, dimension: 'other' });
  for (const [spelling, base] of sameAs) addAlias(entries, spelling, base, spelling);
  for (const [spelling, symbol] of printedAs) addAlias(entries, spelling, symbol, symbol);
  return entries;
}

function addAlias(entries: Map<string, UnitEntry>, spelling: string, of: string, symbol: string): void {
  const entry = entries.get(of);
  if (entry === undefined) throw new RangeError(`the spelling ${spelling} stands for the unknown unit ${of}`);
  entries.set(spelling, { ...entry, symbol });
}

/**
 * The standard units and those a dataset declares, each its own base. A declaration of a standard unit changes nothing:
 * no dataset can make % a count.
 * @example unitTable([{ symbol: '巡', dimension: 'count' }])
 */
export function unitTable(extra: readonly { readonly symbol: string; readonly dimension: Dimension }[]): UnitTable {
  if (extra.length === 0) return standardUnits;
  const declared = extra.map(({ symbol, dimension }): [string, UnitEntry] => [symbol, { symbol, base: symbol, scale: one, dimension }]);
  return { entries: new Map([...declared, ...standardUnits.entries]) };
}
