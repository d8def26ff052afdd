/** The published JSON Schema of `evaluate --json`; schemas/evaluation.schema.json is written from it. */
import { absenceReasons } from '../../domain/figure.ts';
import { directions } from '../../domain/indicator.ts';
import type { AbsenceReason } from '../../domain/figure.ts';
import { outcomes } from '../../domain/rule-set.ts';
import type { Outcome } from '../../domain/rule-set.ts';
import { lintKinds } from '../../domain/target-lint.ts';
import { evaluationFormat } from '../evaluation-json.ts';
import { directionWord } from '../chart/chart-words.ts';
import { lintTitles } from '../lint-words.ts';
import { absenceReasonWords, caveatWords, derivedWords, rateAbsenceWords, roleWords, sourceWords } from './evaluation-words.ts';
import { outcomeWords } from './outcome-words.ts';
import type { JsonSchema } from './schema-parts.ts';
import { described, exact, flag, keysOf, listOf, nullable, objectOf, oneOf, outcomeCounts, text, whole } from './schema-parts.ts';

const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

const judged = {
  judgement: ref('judgement'),
  judgementWord: described(text, '団体の評価基準の言葉（例: おおむね達成）'),
  grade: described(text, '評価基準の中での判定の id'),
  glyph: described(nullable(text), '判定の記号（例: A、◎）'),
  points: described(nullable(ref('exact')), '点数で評価するときの点'),
  overridden: described(nullable(text), '人が判定を改めたとき、計算による判定の id'),
  derivation: described(listOf(ref('step')), '計算過程'),
};

const numbered = { id: described(text, '変わらない id'), number: described(whole, '印刷される番号') };

function step(kind: string, title: string, properties: { readonly [name: string]: JsonSchema }): JsonSchema {
  return { title, ...objectOf({ kind: { const: kind }, ...properties, text: described(text, '日本語の説明') }) };
}

const levels = { goals: '基本目標', targets: '数値目標', kpis: 'KPI', projects: '事業' };

const steps: readonly JsonSchema[] = [
  step('take', '使った値', { figure: ref('figure') }),
  step('formula', '達成度の式', { formula: text, terms: listOf(objectOf({ role: ref('role'), value: ref('exact') })), result: ref('exact') }),
  step('handedOn', '次の規則に送った算式', { formula: text, reason: ref('rateAbsence') }),
  step('noRate', '達成度がない理由', { reason: ref('rateAbsence') }),
  step('round', '端数処理', { exact: ref('exact'), digits: whole, mode: text, printed: text }),
  step('path', '評価基準が作った目安値', { baseline: ref('exact'), target: ref('exact'), share: ref('exact'), expected: ref('exact') }),
  step('share', '経過割合に対する達成度', { rate: ref('exact'), elapsed: ref('exact'), result: ref('exact') }),
  step('trend', '比べる値との差', { against: ref('role'), difference: ref('exact'), allowed: ref('exact'), unit: text, verdict: oneOf({ better: '良くなった', unchanged: '変わらない', worse: '悪くなった' }, ['better', 'unchanged', 'worse']) }),
  step('points', '点', { percent: ref('exact'), points: ref('exact') }),
  step('pointSum', '点のまとめ', { from: oneOf({ sum: '合計', average: '平均' }, ['sum', 'average']), children: listOf(ref('exact')), plus: ref('exact'), points: ref('exact') }),
  step('pace', '目標期間に対する進み方', { pace: ref('pace') }),
  step('test', '判定の条件', { condition: text, holds: flag, left: nullable(ref('exact')), right: nullable(ref('exact')), unit: nullable(text) }),
  step('grade', '判定', { grade: text, word: text, rule: whole, ruleSet: text, version: text }),
  step('count', '内訳の集計', { total: whole, counted: whole, grades: listOf(objectOf({ grade: text, count: whole, excluded: flag })) }),
  step('change', '前年度比', { actual: ref('exact'), previous: ref('exact'), result: ref('exact'), unit: text }),
  step('tally', '件数の内訳', { of: oneOf(levels, ['goals', 'targets', 'kpis', 'projects']), places: described(whole, '再掲を含む数'), total: whole, grades: listOf(objectOf({ grade: text, ids: listOf(text) })) }),
  step('sentenceCount', '文の中の数', { name: text, of: oneOf({ ...levels, planYear: '計画の何年目か' }, ['goals', 'targets', 'kpis', 'projects', 'planYear']), grades: nullable(listOf(text)), counted: whole, plus: described(whole, '加えた数') }),
  step('rollUpTest', '総合判定の条件', { condition: text, holds: flag, left: nullable(ref('exact')) }),
  step('everyYear', '毎年の目標', {
    years: listOf(objectOf({ year: whole, verdict: oneOf({ met: '達した', missed: '達しない', noData: '値なし' }, ['met', 'missed', 'noData']), actual: nullable(ref('exact')), target: nullable(ref('exact')) })),
    unit: text,
  }),
  step('composite', '合わせた判定', { name: text, parts: listOf(objectOf({ name: text, grade: text })), grade: nullable(text) }),
  step('human', '人による判定', { grade: text, reason: text, by: text, date: text }),
];

const directionWords = Object.fromEntries(directions.map((direction) => [direction, directionWord(direction)])) as Record<(typeof directions)[number], string>; // every direction was just given its word

const figure = objectOf({
  role: ref('role'),
  period: ref('period'),
  value: nullable(ref('exact')),
  text: described(nullable(text), '数の代わりに印刷する言葉。条件（condition）の値は、満たせば1、満たさなければ0'),
  unit: text,
  standing: nullable(oneOf({ final: '確定値', preliminary: '速報値', estimate: '見込み' }, ['final', 'preliminary', 'estimate'])),
  absence: nullable(ref('absenceReason')),
  expected: nullable(ref('expected')),
  known: described(nullable(text), 'この値が分かった日'),
  derived: described(nullable(ref('derived')), '記録にある値ではなく、ほかの値から作った値（動く目標など）のとき、その作り方'),
  notes: described(listOf(text), '注の id'),
});

const caveat = objectOf({
  kind: oneOf(caveatWords, keysOf(caveatWords)),
  text,
  numbers: described({ type: 'object', additionalProperties: ref('exact') }, '注意の中の数。差と標本誤差はポイント、達成度の範囲（lowest、highest）は%'),
  grades: described(listOf(text), 'ほかにありうる判定の id'),
});

const indicator = objectOf({
  ...numbered,
  name: text,
  unit: text,
  direction: oneOf(directionWords, directions),
  strict: described(flag, '目標値ちょうどでは達成にならない'),
  everyYear: described(flag, '計画の毎年度に目標値に達する必要がある'),
  rate: described(nullable(objectOf({ exact: ref('exact'), printed: text })), '達成度（%）'),
  absence: described(nullable(ref('absence')), '達成度がない理由。rate があるときだけ null。実績値か目標値がなければ、計算式の有無より先にそれを示す（figureAbsent）。値がそろっていて評価基準が達成度を算出しない指標では noFormula'),
  ...judged,
  composite: described(nullable(objectOf({ id: text, name: text, own: described(text, 'この指標だけの判定の id') })), '合わせて判定する指標のまとまり。judgement はまとまりの判定'),
  figures: listOf(ref('figure')),
  change: described(nullable(objectOf({ exact: ref('exact'), unit: text })), '前年度比'),
  pace: nullable(ref('pace')),
  caveats: described(listOf(caveat), '数字を読むときの注意'),
});

const definitions = {
  exact,
  judgement: described(oneOf<Outcome>(outcomeWords, outcomes), '判定の区分'),
  role: oneOf(roleWords, keysOf(roleWords)),
  absenceReason: oneOf<AbsenceReason>(absenceReasonWords, absenceReasons),
  rateAbsence: oneOf(rateAbsenceWords, keysOf(rateAbsenceWords)),
  period: objectOf({ key: text, printed: text }),
  expected: objectOf({ kind: oneOf({ from: '以降', in: 'その時期', undetermined: '未定' }, ['from', 'in', 'undetermined']), period: nullable(ref('period')) }),
  absence: objectOf({ kind: ref('rateAbsence'), role: nullable(ref('role')), reason: nullable(ref('absenceReason')), expected: nullable(ref('expected')), text }),
  pace: objectOf({ elapsedShare: ref('exact'), progressShare: ref('exact'), expected: ref('exact'), gap: ref('exact'), onPace: flag, requiredPerYear: nullable(ref('exact')) }),
  derived: objectOf({
    by: oneOf(derivedWords, keysOf(derivedWords)),
    comparator: described(nullable(text), '比べる相手の名前'),
    plus: described(nullable(ref('exact')), '加えた値'),
    from: listOf(objectOf({ of: oneOf(sourceWords, keysOf(sourceWords)), period: ref('period'), value: nullable(ref('exact')), absence: nullable(ref('absenceReason')) })),
  }),
  figure,
  step: { oneOf: steps },
  indicator,
  direction: objectOf({ ...numbered, title: text, kpis: listOf(ref('indicator')) }),
  goal: objectOf({ ...numbered, title: text, ...judged, targets: listOf(ref('indicator')), directions: listOf(ref('direction')) }),
  project: objectOf({
    ...numbered,
    title: text,
    group: described(nullable(text), '新規、2年目 など'),
    planYear: described(whole, '計画期間の何年目か'),
    ...judged,
    exclusions: described(listOf(text), '判定から除いた KPI についての断り書き'),
    kpis: listOf(ref('indicator')),
  }),
  lint: objectOf({
    indicator: described(text, '指標の id'),
    kind: oneOf(lintTitles, lintKinds),
    severity: oneOf({ doubt: '確かめたいこと', note: '念のため' }, ['doubt', 'note']),
    text,
  }),
  outcomeCounts: outcomeCounts(),
  sentence: objectOf({
    id: text,
    group: nullable(text),
    text,
    by: oneOf({ generated: '評価基準から作られた文', reworded: '人が書き改めた文' }, ['generated', 'reworded']),
    figures: described(listOf(objectOf({ name: text, text })), '文の中の、データに結び付いた数'),
    derivation: described(listOf(ref('step')), '文の中の数の計算過程'),
  }),
} as const satisfies { readonly [name: string]: JsonSchema };

/** @example evaluationSchema().title // "shirube evaluate --json" */
export function evaluationSchema(): JsonSchema {
  const counts = ref('outcomeCounts');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'shirube evaluate --json',
    description: '総合戦略の1年度の評価結果。率と値は誤差のない数を文字列で持つ。',
    ...objectOf({
      format: { const: evaluationFormat },
      municipality: objectOf({ code: text, name: text }),
      strategy: objectOf({ id: text, title: text }),
      year: described(whole, '年度（始まる年の西暦）'),
      yearPrinted: text,
      asOf: described(nullable(text), 'この日までに分かっていた値で評価した'),
      ruleSet: objectOf({ id: text, name: text, version: text, source: described(nullable(text), '評価基準の全文。shirube recheck はこれで検算する') }),
      goals: listOf(ref('goal')),
      projects: listOf(ref('project')),
      counts: objectOf({ goals: counts, targets: counts, kpis: counts, projects: counts }),
      countDerivation: described(listOf(ref('step')), '件数の計算過程'),
      sentences: listOf(ref('sentence')),
      lint: described(listOf(ref('lint')), '目標の点検'),
    }),
    $defs: definitions,
  };
}
