/** Words of column headings (見出し語): which column holds what, in the many words of municipalities. */
import { toHalfWidth } from '../../domain/half-width.ts';
import type { ColumnRole } from './source-report.ts';

/**
 * In this order: the first that fits decides, so that 前年度実績値 is `previous` before 実績値 is `actual`, and 目標達成率 is a
 * rate before 目標 is a target. Matched against the heading without blanks, clock, unit and bracketed remarks.
 */
const words: readonly (readonly [ColumnRole, RegExp])[] = [
  ['group', /^基本的?目標|^(?:施策|政策|分野|事業名|プロジェクト名?|取組名?|柱|章|基本的?方向|基本施策|具体的施策|大項目|中項目)$/],
  ['name', /^(?:指標|指標名|指標の名称|指標項目|kpi|kpi名|kpi指標|kgi|数値目標|項目|項目名|名称|重要業績評価指標|重要業績評価指標\(kpi\)|重要業績評価指標名|成果指標|評価指標|目標項目|目標指標|数値目標名|内容|区分名|統計)$/i],
  ['remark', /備考|理由|摘要|コメント|特記|分析|課題|今後|取組(?:内容|状況)|説明|定義|出典|データ/],
  ['unit', /^単位$/],
  ['number', /^(?:no\.?|番号|№|整理番号|kpi番号|指標番号|#|連番|通番|項番)$/i],
  ['difference', /前年度?(?:比|差|から|との|度?増減)|対前年|増減|前回比|前回差|差引|変化|伸び|(?:基準値|現状値|策定時)(?:比|差|から|との)/],
  ['rate', /(?:達成|進捗|到達|執行|進ちょく|充足)(?:率|度|割合)|対目標|目標比|^率$/],
  ['met', /(?:達成|目標)(?:状況|の?有無|の?可否|判定|結果)|^達成$|^結果$|^成否$|^目標達成$|達成.?未達/],
  ['grade', /評価|判定|ランク|区分|進捗$|^進捗状況評価|評点|総合/],
  ['previous', /前年度?(?:度)?(?:実績|値|$)|前回|昨年度|前期/],
  ['target', /目標|目安|計画値|めざす|目指す値|到達点/],
  ['baseline', /基準|当初|現状|策定時|初期|開始[時前]|起点|現況|基点|スタート/],
  ['actual', /実績|進捗状況|現在値|最新|直近|今回|測定値|結果値|達成値|実数|現時点/],
  ['name', /指標|業績評価/],
  ['division', /担当|所管|所属|部署|課名/],
  ['group', /基本目標|施策|政策|分野|方向|戦略|プロジェクト|事業|取組|柱|章/],
];

/** A heading that names only a clock (R5年度) holds the results of that year. */
const clockOnly = /^(?:(?:明治|大正|昭和|平成|令和|[MTSHR])(?:元|\d{1,2})|(?:19|20)\d{2})(?:年度?)?(?:\((?:(?:平成|令和|[HR])(?:元|\d{1,2})|20\d{2})(?:年度?)?\))?(?:末|実績|実績値|値)?$/i;

export interface HeadingReading {
  readonly role: ColumnRole;
  readonly isIncrement: boolean;
}

/** @example readHeading('目標値（増分）') // { role: 'target', isIncrement: true } */
export function readHeading(heading: string): HeadingReading {
  const text = toHalfWidth(heading).replace(/\s+/g, '');
  const isIncrement = /増分|増加分|増加数|増加量/.test(text);
  if (text === '') return { role: 'other', isIncrement: false };
  if (clockOnly.test(text)) return { role: 'actual', isIncrement };
  const bare = withoutBrackets(text);
  const role = roleOf(bare) ?? (bare === text ? undefined : roleOf(text)) ?? 'other';
  return { role: role === 'actual' && /前年度比|増減/.test(text) && !/進捗状況/.test(text) ? 'difference' : role, isIncrement };
}

function roleOf(text: string): ColumnRole | undefined {
  const found = words.find(([, word]) => word.test(text))?.[0];
  return found === 'actual' && /^前/.test(text) ? 'previous' : found;
}

function withoutBrackets(text: string): string {
  const bare = text.replace(/\([^()]*\)/g, '').replace(/^(?:(?:平成|令和|[HR])(?:元|\d{1,2})|20\d{2})年度?(?:の|末)?/i, '');
  return bare === '' ? text : bare;
}
