/**
 * Names that count what was done (活動, アウトプット) where an outcome is asked for (成果, アウトカム): 開催回数, 配布部数. The
 * national guide on KPIs asks for outcomes in principle; a name is only a hint, so that a finding is never more than a doubt.
 */

/** The words in a name that count what the body itself does, longest first. */
const activityWords = [
  '実施回数',
  '開催回数',
  '開催件数',
  '実施件数',
  '実施事業数',
  '講座数',
  '研修回数',
  '会議回数',
  '配布部数',
  '配布数',
  '発行部数',
  '発行回数',
  '掲載回数',
  '発信回数',
  '出展回数',
  '訪問回数',
  '巡回回数',
  '設置数',
  '設置箇所数',
  '整備箇所数',
  '策定数',
  '作成数',
  '実験の回数',
  '事業実施数',
  '取組件数',
  '施策数',
] as const;

/** The first such word in a name. @example activityWord('観光物産プロモーション実施回数') // "実施回数" */
export function activityWord(name: string): string | undefined {
  const plain = name.normalize('NFKC');
  return activityWords.find((word) => plain.includes(word));
}
