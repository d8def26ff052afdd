/** Three ways in which the seen layouts put figures into sentences. */
import type { Phrases } from '../layout.ts';
import { bandList, expressions, headOf, whereOther } from '../layout-words.ts';

/** Reports to a council: である. */
export const plain: Phrases = {
  title: ({ plan }) => `「${plan}」の進捗状況について`,
  overview: ({ plan }, { from, to }) => `「${plan}」は、国の総合戦略を踏まえ、人口減少の克服と地域の活性化を目的に策定したものである。当該戦略は、${from}から${to}までを計画期間とし、基本目標ごとに数値目標及びKPI（重要業績評価指標）を設定し、客観的な指標による評価・検証を実施している。`,
  goalCount: ({ total, met, unmet }) => ['基本目標に掲げる数値目標', total, '件のうち、', met, '件が目標値に達し、', unmet, '件が達していない。'],
  goalForms: { all: 'すべての指標で目標値を達成した', some: '一部の指標で目標値を達成した', none: '目標値を達成した指標はなかった' },
  goalWord: (goal, _title, word) => [`基本目標${goal}については、`, word, '。'],
  gradeCount: (total, grades) => ['施策に掲げるKPI', total, '件の評価は、', ...grades.flatMap(({ word, count }, index) => [`${index > 0 ? '、' : ''}「${word}」が`, count, '件']), 'であった。'],
  projectCount: ({ year, total, met }) => [year, 'は、国の交付金を活用して', total, '事業を実施し、このうち', met, '事業ですべてのKPIが目標値に達した。'],
  groupForms: { all: 'いずれの事業もKPIを達成した', some: '一部の事業ではKPIを達成できなかった', none: 'いずれの事業もKPIを達成できなかった' },
  projectGroup: (group, total, word, exclusion) => [group, total, '事業については、', word, exclusion, '。'],
  exclusion: '（実績値が未確定のものを除く）',
  highlight: (name, rate) => ['このうち「', name, '」は、', rate, '％の達成率となった。'],
  see: (mention) => ['詳細は', mention, 'のとおり。'],
  formulas: (layout) => `※${headOf(layout, 'rate')}＝${expressions(layout).up}${whereOther(layout, (down) => `（減少を目指す指標は、${down}）`)}`,
  bands: (bands) => `※評価の基準　${bandList(bands)}`,
  unpublished: (name) => `「${name}」は、公表時期が10月以降となっているため、現時点では把握できていないもの。`,
  laterPrinted: (name, figure, year) => `${year}の${name}は${figure}であった。`,
  approximate: ({ year, name, figure, word }) => [`${year}の${name}は約`, figure, '万人となり、前年度を', word, '。'],
  versus: ['上回った', '下回った'],
  record: ({ name, figure, unit, word }) => [`${name}は`, figure, `${unit}で、`, word, 'となった。'],
  recordWords: ['過去5年間で最高', '今後の動向を注視すべき結果'],
  times: ({ name, figure }) => [`${name}は4年前と比べ約`, figure, '倍に増えている。'],
  proseSum: ({ name, before, added, total, unit }) => [`${name}は、前年度末の`, before, `${unit}に新規の`, added, `${unit}を加え、計`, total, `${unit}となった。`],
  costs: (total, projects) => ['交付金を活用した', projects, '事業の決算額は、合計で', total, '千円である。'],
};

/** Pages for residents: です・ます. */
export const polite: Phrases = {
  ...plain,
  title: ({ plan, year }) => `${plan}　令和${year - 2018}年度進捗状況報告書`,
  overview: ({ plan, name }, { from, to }) => `${name}では、${from}から${to}までを期間とする「${plan}」に基づき、地方創生の取組を進めています。このたび、数値目標と重要業績評価指標（KPI）の状況を取りまとめましたので、お知らせします。`,
  goalCount: ({ total, met, unmet }) => ['数値目標は全部で', total, '指標あり、', met, '指標が目標を達成し、', unmet, '指標が未達成となりました。'],
  goalForms: { all: 'すべての指標が目標を達成しました', some: '一部の指標が目標を達成しました', none: 'いずれの指標も目標に届きませんでした' },
  goalWord: (goal, title, word) => [`基本目標${goal}「${title}」では、`, word, '。'],
  gradeCount: (total, grades) => ['施策のKPIは', total, '指標あり、判定の内訳は、', ...grades.flatMap(({ word, count }, index) => [`${index > 0 ? '、' : ''}${word}が`, count, '指標']), 'です。'],
  projectCount: ({ year, total, met }) => [year, 'に交付金を活用した事業は', total, '事業で、', met, '事業がすべてのKPIを達成しました。'],
  groupForms: { all: 'いずれの事業もすべてのKPIを達成しました', some: '達成した事業と達成できなかった事業がありました', none: 'いずれの事業でも一部のKPIが未達成となりました' },
  projectGroup: (group, total, word, exclusion) => [`${group}（`, total, '事業）は、', word, exclusion, '。'],
  exclusion: '（実績が判明していないKPIを除きます）',
  highlight: (name, rate) => ['例えば、「', name, '」の率は', rate, '％でした。'],
  see: (mention) => ['指標ごとの状況は、', mention, 'をご覧ください。'],
  formulas: (layout) => `（注）${headOf(layout, 'rate')}は、${expressions(layout).up}により算出しています。${whereOther(layout, (down) => `減少させることを目指す指標は、${down}です。`)}`,
  bands: (bands) => `（注）区分は次のとおりです。${bandList(bands)}`,
  unpublished: (name) => `${name}の実績値は、調査結果が公表されていないため、現時点では未公表です。`,
  laterPrinted: (name, figure, year) => `なお、${year}の${name}は${figure}となりました。`,
  approximate: ({ year, name, figure, word }) => [`${name}は、${year}に約`, figure, '万人となり、前年度を', word, '。'],
  versus: ['上回りました', '下回りました'],
  record: ({ name, figure, unit, word }) => [`${name}は`, figure, unit, word, '。'],
  recordWords: ['となり、この5年間で最も多くなりました', 'となりました'],
  times: ({ name, figure }) => [`${name}は、表の最初の年度の約`, figure, '倍になりました。'],
  proseSum: ({ name, before, added, total, unit }) => [`${name}は、これまでの`, before, `${unit}に加えて新たに`, added, `${unit}が登録し、合わせて`, total, `${unit}になりました。`],
  costs: (total, projects) => [projects, '事業に要した経費は、合計', total, '千円でした。'],
};

/** Papers of a headquarters: short. */
export const terse: Phrases = {
  ...plain,
  title: ({ plan, year }) => `${plan}の効果検証（${year}年度実績）`,
  overview: ({ plan }, { from, to }) => `本資料は、「${plan}」（計画期間：${from}～${to}）に掲げる数値目標及び重要業績評価指標について、実績を把握し、効果を検証したものである。`,
  goalCount: ({ total, met, unmet }) => ['数値目標', total, '指標中、達成', met, '指標、未達成', unmet, '指標。'],
  goalForms: { all: '全ての指標が目標達成', some: '一部の指標が目標達成', none: '目標達成の指標なし' },
  goalWord: (goal, title, word) => [`基本目標${goal}（${title}）：`, word],
  gradeCount: (total, grades) => ['KPI', total, '指標の内訳：', ...grades.flatMap(({ word, count }, index) => [`${index > 0 ? '、' : ''}${word}　`, count, '指標'])],
  projectCount: ({ year, total, met }) => [year, 'の交付金活用事業は', total, '事業。うち', met, '事業が全てのKPIで目標値以上。'],
  groupForms: { all: '全事業ともKPIを達成', some: '一部の事業でKPIを達成', none: '全事業ともKPIの一部が未達成' },
  projectGroup: (group, total, word, exclusion) => [`${group}　`, total, '事業：', word, exclusion],
  exclusion: '（実績未確定のKPIを除く）',
  highlight: (name, rate) => ['主な指標：「', name, '」　', rate, '％'],
  see: (mention) => ['（', mention, '参照）'],
  unpublished: (name) => `${name}は集計中のため未公表。`,
  laterPrinted: (name, figure, year) => `${name}は${year}実績で${figure}。`,
  times: ({ name, figure }) => [`${name}は4年間で約`, figure, '倍。'],
  proseSum: ({ name, before, added, total, unit }) => [`${name}：既登録`, before, `${unit}＋新規`, added, `${unit}＝`, total, unit],
};
