import { describe, expect, it } from 'vitest';
import type { Chart } from './chart.ts';
import { drawIndicatorChart } from './draw-indicator-chart.ts';
import { drawRateBars } from './draw-rate-bars.ts';
import type { IncrementSample, TrackedSample } from './chart-samples.ts';
import { barsInput, chartInput, incrementIndicator, trackedInput } from './chart-samples.ts';

const increase = { direction: 'increase' as const };
const share = { ...increase, unit: '%', kind: 'share' as const, digits: 1 };
const total = { ...increase, kind: 'cumulative' as const };

/** The eleven numeric targets of a real report, by the figures it prints. */
const reported: Readonly<Record<string, TrackedSample>> = {
  企業: { ...total, name: '集中支援対象企業', unit: '社', baseline: ['H29年度', '7'], target: ['R1～5年(累計)', '50'], readings: [['R1～4年(累計)', '53'], ['R1～5年(累計)', '66']] },
  取引: { ...total, name: '域内の企業間取引件数', unit: '件', baseline: ['H29年度', '71'], target: ['R1～5年(累計)', '400'], readings: [['R1～4年(累計)', '446'], ['R1～5年(累計)', '541']] },
  宿泊: { name: '市内の宿泊者数', unit: '万人', kind: 'annualFlow', direction: 'keepAtLeast', baseline: ['R1年度', '624'], target: ['R5年', '624'], readings: [['R4年', '477'], ['R5年', '600']] },
  進出: { ...total, name: '進出企業数', unit: '件', baseline: ['H27～R1年度(年平均)', '27'], target: ['R3～5年(累計)', '100'], readings: [['R3～4年(累計)', '50'], ['R3～5年(累計)', '74']] },
  定着: { ...increase, name: '大学生等の地元定着率', unit: '%', kind: 'level', digits: 1, baseline: ['R1年度', '42.2'], target: ['R5年度', '50.0'], readings: [['R4年度', '40.6'], ['R5年度', '39.2']] },
  定員: { ...increase, name: '保育施設などの利用定員数', unit: '人', kind: 'level', baseline: ['R2年度当初', '21823'], target: ['R5年度当初', '23324'], readings: [['R4年度当初', '23085'], ['R5年度当初', '23266']] },
  子育て: { ...share, name: '子育てを評価する市民の割合', baseline: ['R1年度', '46.7'], target: ['R5年度', '50.0'], readings: [['R4年度', '39.6'], ['R5年度', '42.5']], breakAfter: 'R1年度' },
  排出: { name: '市内の温室効果ガス排出量', unit: '万t-CO2', kind: 'level', direction: 'decrease', baseline: ['H25年度', '911'], target: ['R12年度', '593'], readings: [['R3年度', '737'], ['R4年度', '708速報']], reported: 2023 },
  防災: { ...share, name: '防災対策を評価する市民の割合', baseline: ['R1年度', '61.6'], target: ['R5年度', '65.0'], readings: [['R4年度', '70.4'], ['R5年度', '68.8']], breakAfter: 'R1年度' },
  住みやすい: { ...share, name: '住みやすいと思う市民の割合', baseline: ['R1年度', '92.3'], target: ['R5年度', '94.0'], readings: [['R4年度', '90.7'], ['R5年度', '90.6']], respondents: 2412 },
  住み続けたい: { ...share, name: '住み続けたいと考える市民の割合', baseline: ['R1年度', '88.7'], target: ['R5年度', '90.0'], readings: [['R4年度', '86.3'], ['R5年度', '86.4']] },
};

const others: Readonly<Record<string, TrackedSample>> = {
  未公表: { ...share, name: '来訪者の満足度', baseline: ['R1年度', '61.6'], target: ['R5年度', '65.0'], readings: [['R5年度', '-']] },
  純移動: { ...increase, name: '人口の社会増減', unit: '人', kind: 'level', baseline: ['R2年度', '△120'], target: ['R7年度', '0'], path: [['R5年度', '△60']], readings: [['R3年度', '△110'], ['R4年度', '△71'], ['R5年度', '△52']] },
  範囲: { ...share, name: '経常収支比率', direction: 'keepWithin', baseline: ['R2年度', '88.1'], target: ['R5年度', '80.0'], upperTarget: ['R5年度', '90.0'], readings: [['R5年度', '91.2']] },
  総量: { name: '市内の排出量', unit: '万t-CO2', kind: 'annualFlow', direction: 'decrease', baseline: ['H25年度', '911'], target: ['R12年度', '593'], readings: [['R4年度', '708速報']], reported: 2023 },
  後戻り: { name: 'ごみ排出量', unit: '万t-CO2', kind: 'level', direction: 'decrease', baseline: ['R1年度', '100'], target: ['R11年度', '80'], readings: [['R5年度', '104']] },
};

const increments: readonly IncrementSample[] = [
  ['投稿数', '件/年', '913', '50', '704'],
  ['従業員雇用者数', '人/年', '51', '6', '5'],
  ['消費額', '億円', 'x', '92.0', '-'],
  ['ポータルの利用者数', '人', '0', '0', '88'],
  ['社会増減数', '人', '△25', '15', '△3'],
];

function draw(key: string): Chart {
  const sample = reported[key] ?? others[key];
  if (sample === undefined) throw new RangeError(key);
  return drawIndicatorChart(trackedInput(sample), { idPrefix: 'c' });
}

describe('chart kinds', () => {
  it.each([
    ['企業', 'steps'], ['取引', 'steps'], ['宿泊', 'columns'], ['進出', 'steps'], ['定着', 'line'], ['定員', 'line'], ['子育て', 'strip'],
    ['排出', 'line'], ['防災', 'strip'], ['住みやすい', 'strip'], ['住み続けたい', 'strip'], ['未公表', 'undetermined'], ['範囲', 'strip'], ['総量', 'line'],
  ])('%s is drawn as %s', (key, kind) => {
    expect(draw(key).kind).toBe(kind);
  });
});

describe('chart texts', () => {
  it.each([
    ['企業', '集中支援対象企業は累計66社、目標50社を16社上回る'],
    ['取引', '域内の企業間取引件数は累計541件、目標400件を141件上回る'],
    ['宿泊', '市内の宿泊者数は600万人、目標624万人を24万人下回る'],
    ['進出', '進出企業数は累計74件、目標100件に26件届かない'],
    ['定着', '大学生等の地元定着率は39.2%、目標50.0%に10.8ポイント届かない（基準値から3.0ポイント低下）'],
    ['定員', '保育施設などの利用定員数は23,266人、目標23,324人に58人届かない'],
    ['子育て', '子育てを評価する市民の割合は42.5%、目標50.0%に7.5ポイント届かない'],
    ['排出', '市内の温室効果ガス排出量は708万t-CO₂（速報値）、目標593万t-CO₂まであと115万t-CO₂'],
    ['防災', '防災対策を評価する市民の割合は68.8%、目標65.0%を3.8ポイント上回る'],
    ['住みやすい', '住みやすいと思う市民の割合は90.6%、目標94.0%に3.4ポイント届かない（基準値から1.7ポイント低下）'],
    ['住み続けたい', '住み続けたいと考える市民の割合は86.4%、目標90.0%に3.6ポイント届かない（基準値から2.3ポイント低下）'],
    ['未公表', '来訪者の満足度の実績値は未確定（未公表）'],
    ['範囲', '経常収支比率は91.2%、目標80.0%～90.0%の範囲を1.2ポイント上回る'],
  ])('the title of %s', (key, title) => {
    expect(draw(key).title).toBe(title);
  });

  it.each([
    ['住みやすい', '点と矢印の図。住みやすいと思う市民の割合は令和5年度（2023年度）に90.6%（確定値）。目標94.0%に対し後退（目標に3.4ポイント届かない）。'],
    ['企業', '累計の階段図。集中支援対象企業は令和元～5年の累計（2019～2023年）に66社（確定値）。目標50社に対し達成（目標を16社上回る）。'],
    ['排出', '折れ線図。市内の温室効果ガス排出量は令和4年度（2022年度）に708万t-CO₂（速報値）。令和12年度の目標593万t-CO₂に対しペース内（目標まであと115万t-CO₂）。'],
    ['純移動', '折れ線図。人口の社会増減は令和5年度（2023年度）にマイナス52人（確定値）。令和7年度の目標0人に対しペース内（目標まであと52人）。'],
    ['未公表', '目標値だけを示す図。来訪者の満足度の実績値は未確定（未公表）。目標は65.0%。達成数の集計から除外。'],
  ])('the alternative of %s', (key, alternative) => {
    expect(draw(key).alternative).toBe(alternative);
  });

  it.each([
    ['住みやすい', '点と矢印の図。令和元年度（2019年度）の基準値92.3%から、令和5年度（2023年度）の実績値90.6%（確定値）へ1.7ポイント低下。令和5年度の目標94.0%に3.4ポイント届かない。前年度から0.1ポイント低下。実績の標本誤差は±1.2ポイント（回答者2,412人）。判定は後退。'],
    ['排出', '折れ線図。平成25年度（2013年度）の基準値911万t-CO₂から、令和4年度（2022年度）の実績値708万t-CO₂（速報値）へ203万t-CO₂減少。令和12年度（2030年度）の目標593万t-CO₂まであと115万t-CO₂。目標までの変化（318万t-CO₂減少）の63.8%が進み、期間は52.9%が経過。直線ペースの743万t-CO₂を35万t-CO₂下回る。前年度から29万t-CO₂減少。判定はペース内。'],
    ['子育て', '点と矢印の図。令和元年度（2019年度）の基準値は46.7%、令和5年度（2023年度）の実績値は42.5%（確定値）。設問が変わったため直接比較できない。令和5年度の目標50.0%に7.5ポイント届かない。前年度から2.9ポイント上昇。判定は未達。'],
    ['進出', '累計の階段図。基準値は平成27～令和元年度の年平均（2015～2019年度）の27件で、数え方が違うため実績とは直接比較できない。この値が目標の期間中続けば合計81件。令和3～5年の累計（2021～2023年）の実績は74件（確定値）。令和3～5年の累計の目標100件に26件届かない。前年度から24件増加。判定は未達。'],
    ['未公表', '目標値だけを示す図。実績値は未確定。実績値：未公表。統計が更新されておらず、現時点では把握できていない。公表予定：令和6年10月（2024年10月）以降。令和元年度（2019年度）の基準値は61.6%。令和5年度（2023年度）の目標は65.0%。達成数の集計から除外。判定は未確定。'],
    ['純移動', '折れ線図。令和2年度（2020年度）の基準値マイナス120人から、令和5年度（2023年度）の実績値マイナス52人（確定値）へ68人増加。令和7年度（2025年度）の目標0人まであと52人。目標までの変化（120人増加）の56.7%が進み、期間は60.0%が経過。目安値のマイナス60人を8人上回る。前年度から19人増加。最も高いのは令和5年度のマイナス52人、最も低いのは令和2年度のマイナス120人。判定はペース内。'],
    ['後戻り', '折れ線図。令和元年度（2019年度）の基準値100万t-CO₂から、令和5年度（2023年度）の実績値104万t-CO₂（確定値）へ4万t-CO₂増加。令和11年度（2029年度）の目標80万t-CO₂まであと24万t-CO₂。期間は40.0%が経過し、目標までの変化（20万t-CO₂減少）とは逆の方向に動いている。直線ペースの92万t-CO₂を12万t-CO₂上回る。判定は後退。'],
  ])('the description of %s', (key, description) => {
    expect(draw(key).description).toBe(description);
  });

  it('names each KPI of a project with its rate and judgement', () => {
    const chart = drawRateBars(barsInput('情報発信事業', increments), { idPrefix: 'c' });
    expect(chart.title).toBe('KPI5件のうち、達成 1件、未達 2件、未確定 1件、目標値0 1件');
    expect(chart.alternative).toBe('目標線つきの横棒グラフ。目標の増分に対する達成度は、①1408.0%（達成）、②83.3%（未達）、③（未確定）、④（目標値0）、⑤マイナス20.0%（未達）。');
    expect(chart.table.rows[2]).toEqual(['③ 消費額', '調査中止', '92.0億円', '未公表', '—%', '未確定', '実績値（増分）：未公表。統計が更新されておらず、現時点では把握できていない。公表予定：令和6年10月（2024年10月）以降。当初値：調査中止。']);
  });
});

const everyChart: readonly (readonly [string, Chart])[] = [
  ...Object.entries({ ...reported, ...others }).flatMap(([key, sample]) => [288, 560].map((width) => [`${key} ${width}`, drawIndicatorChart(trackedInput(sample), { width, idPrefix: 'c' })] as const)),
  ...increments.map((sample) => [sample[0], drawIndicatorChart(chartInput(incrementIndicator(sample)), { idPrefix: 'c' })] as const),
  ['KPI', drawRateBars(barsInput('情報発信事業', increments), { width: 288, idPrefix: 'c' })],
];

describe.each(everyChart)('the chart %s', (_, chart) => {
  it('says no number that its table does not hold', () => {
    const numbers = (text: string): readonly string[] => text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
    const told = new Set(numbers([chart.table.caption, ...chart.table.rows.flat()].join(' ')));
    expect(numbers(`${chart.alternative}${chart.description}`).filter((number) => !told.has(number))).toEqual([]);
  });

  it('has a table with as many cells as columns', () => {
    expect(chart.table.rows.filter((row) => row.length !== chart.table.columns.length)).toEqual([]);
  });

  it('reads signs and points aloud, in at most 120 letters', () => {
    expect(chart.alternative).not.toMatch(/[△▲]|pt/);
    expect(chart.description).not.toMatch(/[△▲]\d|\dpt/);
    expect([...chart.alternative].length).toBeLessThanOrEqual(120);
  });

  it('is a small picture without script, style or anything from outside, and ids of its own', () => {
    const ids = [...chart.svg.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(new TextEncoder().encode(chart.svg).length).toBeLessThanOrEqual(6144);
    expect(chart.svg).not.toMatch(/<script|<style| style=|href|<image|<foreignObject|url\((?!#c-)/);
    expect(ids.filter((id) => !id.startsWith('c-'))).toEqual([]);
    expect(chart.svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="c-title c-desc"/);
  });
});

it('gives the same bytes for the same input', () => {
  expect(draw('排出')).toEqual(draw('排出'));
});

it('keeps a long name within the alternative', () => {
  const name = '本事業を通じたBOSAI-TECHに関連する新たな製品・サービスの開発件数(プロトタイプを含む)と、その試作品の実証実験に参加した市民の割合の推移';
  const sample: TrackedSample = { ...share, name, baseline: ['R1年度', '46.7'], target: ['R12年度', '50.0'], readings: [['R5年度', '42.5']] };
  const { alternative } = drawIndicatorChart(trackedInput(sample), { idPrefix: 'c' });
  expect([...alternative].length).toBeLessThanOrEqual(120);
  expect(alternative).toMatch(/…は令和5年度（2023年度）に42\.5%（確定値）。令和12年度の目標50\.0%に対し後退（目標まであと7\.5ポイント）。$/);
});
