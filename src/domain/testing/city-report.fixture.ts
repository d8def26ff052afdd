/**
 * A city's report for 令和5年度 in compact rows: six goals with eleven targets, fourteen grant projects with 48 KPIs, and the
 * rates as its own report printed them. The whole dataset, with names and notes, stands under examples/.
 */
import type { GoalId, ProjectId, StrategyId } from '../identifiers.ts';
import type { TrackedIndicator } from '../indicator.ts';
import type { Goal, Place, Project, Strategy } from '../strategy.ts';
import { at, id, increment, period, tracked } from './build.ts';

/** Project, KPI, unit, 当初値, 目標値（増分）, 実績値（増分）, 達成度 as printed. */
export const kpiRows = `
1 1 PV 0 30,000 144,476 481.6%
1 2 人 56,677 58,566 83,963 143.4%
1 3 自治体 0 10 29 290.0%
2 1 人 0 500 2,000 400.0%
2 2 回 0 1 3 300.0%
2 3 会員 224 3 5 166.7%
2 4 % 100 0 <notYetPublished> —%
3 1 人 76,000 7,600 13,800 181.6%
3 2 人 7,506,148 225,184 646,528 287.1%
3 3 人 9,708 150 160 106.7%
3 4 件 107 5 7 140.0%
4 1 人泊 12,491,000 30,000 <notYetPublished> —%
4 2 人 5,454,000 180,000 1,161,000 645.0%
4 3 回 2 2 3 150.0%
4 4 人 2,279 1,000 135 13.5%
5 1 件 3 6 6 100.0%
5 2 人 335 250 1,056 422.4%
5 3 人 0 0 88 —%
6 1 千円 18,000 30,000 67,634 225.4%
6 2 件 0 150 388 258.7%
6 3 箇所 0 30 32 106.7%
6 4 事業者 0 120 230 191.7%
7 1 件 70 30 31 103.3%
7 2 件 107 20 30 150.0%
7 3 件 27 14 18 128.6%
8 1 人 1,076 1,300 1,686 129.7%
8 2 件 6 12 15 125.0%
8 3 人 134 130 1,005 773.1%
9 1 件/年 913 50 704 1408.0%
9 2 人/年 51 6 5 83.3%
9 3 件/年 3 3 4 133.3%
9 4 件/年 19 8 5 62.5%
10 1 百万円 124,906 42,423 77,188 181.9%
10 2 人 △25 15 25 166.7%
10 3 千円 14,922 18,359 16,690 90.9%
10 4 人泊 1,132,622 1,482,819 1,237,382 83.4%
11 1 件 14 20 10 50.0%
11 2 人 145 200 182 91.0%
11 3 件 13 10 9 90.0%
12 1 件 74 38 43 113.2%
12 2 社 36 23 26 113.0%
12 3 人 222 150 157 104.7%
13 1 人 2,865 1,200 1,601 133.4%
13 2 人 2,020,316 240,000 833,934 347.5%
13 3 件 53 40 44 110.0%
14 1 億円 <surveySuspended> 92.0 <notYetPublished> —%
14 2 人 34,303 70,000 304,256 434.7%
14 3 PV 225,208 80,000 120,949 151.2%`
  .trim()
  .split('\n')
  .map((row) => {
    const [project = '', number = '', symbol = '', start = '', target = '', actual = '', printed = ''] = row.split(' ');
    return { project: Number(project), number: Number(number), id: `p${project}-k${number}`, symbol, start, target, actual, printed };
  });

/** The first year of each project's plan of three years, in the order of the projects. */
const planStarts = [2023, 2023, 2023, 2022, 2022, 2022, 2022, 2022, 2022, 2022, 2021, 2021, 2021, 2021];

const questionChanged: TrackedIndicator['breaks'] = [{ after: period('R1年度'), kind: 'surveyQuestion', notes: [] }];

function cumulative(name: string, symbol: string, baseline: string, target: string, readings: readonly string[]): TrackedIndicator {
  return tracked(name, symbol, { kind: 'cumulative', entry: 'yearIncrease', baseline: [at(baseline)], target: [at(target)], readings: readings.map(at) });
}

function share(name: string, baseline: string, target: string, previous: string, actual: string, breaks: TrackedIndicator['breaks'] = []): TrackedIndicator {
  const readings = [at(`R4年度 ${previous}`), at(`R5年度 ${actual}`)];
  return tracked(name, '%', { kind: 'share', digits: 1, baseline: [at(`R1年度 ${baseline}`)], target: [at(`R5年度 ${target}`)], readings, breaks });
}

const emissions = tracked('g5-t1', '万t-CO₂', {
  direction: 'decrease',
  baseline: [at('H25年度 911')],
  target: [at('R12年度 593')],
  readings: [
    { ...at('R3年度 737'), reported: 2022 },
    {
      ...at('R4年度 708'),
      reported: 2023,
      figure: { ...at('R4年度 708').figure, kind: 'value', value: { num: 708n, den: 1n }, digits: 0, standing: 'preliminary' },
    },
  ],
});

const targets: readonly (readonly TrackedIndicator[])[] = [
  [
    cumulative('g1-t1', '社', 'H29年度 7', 'R1～5年(累計) 50', ['R1～4年(累計) 53', 'R1～5年(累計) 66']),
    cumulative('g1-t2', '件', 'H29年度 71', 'R1～5年(累計) 400', ['R1～4年(累計) 446', 'R1～5年(累計) 541']),
  ],
  [
    tracked('g2-t1', '万人', {
      kind: 'annualFlow',
      direction: 'keepAtLeast',
      baseline: [at('R1年度 624')],
      target: [at('R5年 624')],
      readings: [at('R4年 477'), at('R5年 600')],
    }),
  ],
  [
    cumulative('g3-t1', '件', 'H27～R1年度(年平均) 27', 'R3～5年(累計) 100', ['R3～4年(累計) 50', 'R3～5年(累計) 74']),
    share('g3-t2', '42.2', '50.0', '40.6', '39.2'),
  ],
  [
    tracked('g4-t1', '人', {
      baseline: [at('R2年度当初 21,823')],
      target: [at('R5年度当初 23,324')],
      readings: [at('R4年度当初 23,085'), at('R5年度当初 23,266')],
    }),
    share('g4-t2', '46.7', '50.0', '39.6', '42.5', questionChanged),
  ],
  [emissions, share('g5-t2', '61.6', '65.0', '70.4', '68.8', questionChanged)],
  [share('g6-t1', '92.3', '94.0', '90.7', '90.6'), share('g6-t2', '88.7', '90.0', '86.3', '86.4')],
];

/** Target, exact change from the year before, and its outcome. */
export const targetRows = [
  { id: 'g1-t1', change: '13', unit: '社', outcome: 'achieved' },
  { id: 'g1-t2', change: '95', unit: '件', outcome: 'achieved' },
  { id: 'g2-t1', change: '123', unit: '万人', outcome: 'regressed' },
  { id: 'g3-t1', change: '24', unit: '件', outcome: 'missed' },
  { id: 'g3-t2', change: '-1.4', unit: 'pt', outcome: 'regressed' },
  { id: 'g4-t1', change: '181', unit: '人', outcome: 'missed' },
  { id: 'g4-t2', change: '2.9', unit: 'pt', outcome: 'missed' },
  { id: 'g5-t1', change: '-29', unit: '万t-CO₂', outcome: 'onPace' },
  { id: 'g5-t2', change: '-1.6', unit: 'pt', outcome: 'achieved' },
  { id: 'g6-t1', change: '-0.1', unit: 'pt', outcome: 'regressed' },
  { id: 'g6-t2', change: '0.1', unit: 'pt', outcome: 'regressed' },
] as const;

function place(indicator: { readonly id: Place['indicator'] }, index: number): Place {
  return { indicator: indicator.id, number: [{ from: 2000, value: index + 1 }] };
}

const kpis = kpiRows.map((row) =>
  increment(row.id, row.symbol, [`2023 ${row.start} ${row.target} ${row.actual}`], { digits: row.target.includes('.') ? 1 : 0 }),
);

const goals: readonly Goal[] = targets.map((members, g) => ({
  id: id<GoalId>(`g${g + 1}`),
  number: [{ from: 2021, value: g + 1 }],
  title: `目標${g + 1}`,
  directions: [],
  targets: members.map(place),
}));

const projects: readonly Project[] = planStarts.map((from, p) => ({
  id: id<ProjectId>(`p${p + 1}`),
  number: [{ from: 2021, value: p + 1 }],
  title: `事業${p + 1}`,
  planPeriod: { from, to: from + 2 },
  divisions: [id('section')],
  goals: [],
  overview: '',
  years: [{ year: 2023, costs: [], activities: [] }],
  kpis: kpis.filter((_, k) => kpiRows[k]?.project === p + 1).map(place),
}));

export const cityStrategy: Strategy = {
  id: id<StrategyId>('city-2'),
  title: '第2期総合戦略',
  municipality: { code: '041009', name: '例市', kind: 'designatedCity' },
  planPeriod: { from: 2021, to: 2023 },
  responsible: id('section'),
  divisions: [{ id: id('section'), name: '企画課', successors: [] }],
  surveys: [],
  grants: [],
  notes: [],
  goals,
  indicators: [...targets.flat(), ...kpis],
  projects,
  humanJudgements: [],
  rewordings: [],
};
