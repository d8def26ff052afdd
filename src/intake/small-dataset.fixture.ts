/** A small dataset that uses every part of the format, for tests. */
export const smallDataset = `$schema: ../../schemas/dataset.schema.json
format: shirube-dataset/1
report: { year: R5年度, rules: standard, layout: layout.yaml, date: 2024-09-30 }
municipality: { code: "999997", name: 例示町, kind: town }
strategy: { id: rei-2, title: 第2期例示町総合戦略, period: 令和3～5年度, adopted: 令和3年3月, responsible: kikaku }
units: [ { symbol: 巡, dimension: count } ]
divisions:
  - { id: kikaku, bureau: 総務部, name: 企画課, from: 2019-04-01 }
  - { id: sangyo, name: 産業課 }
  - { id: kanko, name: 観光課, until: 2021-03-31, successors: [ sangyo ] }
surveys: [ { id: ishiki, name: 町民意識調査, rounds: [ { period: R1年度, respondents: 812 }, { period: R5年度 } ] } ]
grants: [ { id: kofukin, name: 例示交付金, type: 推進タイプ } ]
notes: [ { id: n1, text: 公表が翌年度の秋になる。, items: [ 一行目, 二行目 ] }, { id: n2, text: 設問が変わった。 } ]
goals:
  - id: g1
    number: { R3: 2, R5: 1 }
    title: しごとをつくる
    directions:
      - { id: g1-d1, number: 1, title: 企業を支える, kpis: [ { use: g1-t1, number: 1 } ] }
    targets:
      - id: g1-t1
        number: 1
        name: 支援した企業数
        unit: 社
        kind: cumulative
        direction: increase
        entry: yearIncrease
        owners: [ sangyo ]
        definition: 年度内に支援を始めた企業
        source: 産業課調べ
        notes: [ n1 ]
        baseline: { period: H29年度, value: 7 }
        target:
          - { period: R1～5年(累計), value: 40 }
          - { period: R1～5年(累計), value: 50, known: 2023-03-01, change: decision, reason: 前倒しで達したため }
        readings:
          - { period: R1～4年(累計), value: 53 }
          - { period: R1～5年(累計), value: 66, standing: preliminary, reported: R5年度, known: 2024-08-30, notes: [ n1 ] }
      - id: g1-t2
        number: 2
        name: 住みやすいと思う人の割合
        unit: "%"
        kind: share
        direction: keepWithin
        digits: 1
        owners: [ kikaku ]
        baseline: { period: R1年度, value: 92.3 }
        target: { period: R5年度, value: 90.0 }
        upperTarget: { period: R5年度, value: 95.0 }
        path: [ { period: R3年度, value: 91.0 } ]
        breaks: [ { after: R1年度, kind: surveyQuestion, notes: [ n2 ] } ]
        survey: ishiki
        readings:
          - { period: R4年度, value: 92.0 }
          - { period: R5年度, absent: notYetPublished, expected: 令和6年10月以降, notes: [ n1 ] }
projects:
  - id: p01
    number: 1
    title: にぎわいづくり事業
    planPeriod: 令和5～7年度
    divisions: [ sangyo, kikaku ]
    grant: kofukin
    goals: [ g1 ]
    overview: 駅前のにぎわいをつくる。
    years:
      - year: R5年度
        costs: [ { body: 例示町, value: 10000, unit: 千円 }, { value: { absent: notDisclosed }, unit: 千円 } ]
        activities: [ 催しを3回開いた。 ]
        nationalEvaluation: effective
    kpis:
      - id: p01-k1
        number: 1
        name: 周遊した回数
        unit: 千巡
        kind: increment
        direction: increase
        digits: 2
        meaning: levelDifference
        years:
          - { year: R5年度, start: "△0.50", target: { value: 500, notes: [ n1 ] }, actual: [ { value: 180 }, { value: 200, known: 2024-08-01, change: correction } ] }
          - { year: R6年度, start: { absent: surveySuspended, expected: 未定 } }
judgements: [ { of: { goal: g1 }, year: R5年度, grade: achieved, reason: 目標を上回った。, by: 企画課, date: 2024-08-01 } ]
rewordings: [ { sentence: goals, year: R5年度, planYear: 1, text: "{missed=0}つが未達となった。" } ]
`;

/** The same text with one part replaced; the part must be there. */
export function smallDatasetWith(part: string, replacement: string): string {
  if (!smallDataset.includes(part)) throw new RangeError(`the small dataset has no ${part}`);
  return smallDataset.replace(part, () => replacement);
}
