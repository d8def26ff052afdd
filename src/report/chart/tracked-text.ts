/** What a chart of a tracked indicator says in words (代替テキスト, 詳しい説明): construction, statistics, trend; never a cause. */
import type { IndicatorAssessment } from '../../domain/assessment.ts';
import type { Pace } from '../../domain/derivation.ts';
import type { Period } from '../../domain/period.ts';
import { periodKey, samePeriod } from '../../domain/period.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { unitName } from '../../domain/unit.ts';
import { absolute, compare, sign } from '../../domain/rational.ts';
import { absenceSentence, excludedSentence } from './absence-text.ts';
import type { AbsenceText } from './absence-text.ts';
import type { ChartKind } from './chart.ts';
import type { Point, TrackedData } from './chart-data.ts';
import { breakBetween } from './chart-data.ts';
import { breakWord, directionWord, fullPeriod, kindWord, longPeriod, said, saidAmount, saidText, standingWord } from './chart-words.ts';
import { changeFromBaseline, changePhrase, gapPhrase, gapToTarget, isWorse, measuredPoints } from './comparison.ts';
import type { SamplingError } from './sampling-error.ts';
import type { Shares } from './tracked-facts.ts';

export interface TrackedStory {
  readonly kind: ChartKind;
  readonly data: TrackedData;
  readonly assessment: IndicatorAssessment;
  /** Only where there is a way to go: not for what is to be kept. */
  readonly pace: Pace | undefined;
  readonly shares: Shares | undefined;
  readonly sampling: SamplingError | undefined;
  readonly baselinePace: Quantity | undefined;
  readonly absences: readonly AbsenceText[];
}

/** The bullet, in words that need no training. */
export const rateChartNoun = '目標線つきの横棒グラフ';

const kindNouns: Readonly<Record<ChartKind, string>> = {
  line: '折れ線図',
  strip: '点と矢印の図',
  steps: '累計の階段図',
  columns: '棒グラフ',
  bullet: rateChartNoun,
  undetermined: '目標値だけを示す図',
  rateBars: rateChartNoun,
  words: '言葉で示した図',
};

function kindNoun(kind: ChartKind): string {
  return kindNouns[kind];
}

/** 住みやすいと思う市民の割合は90.6%。目標94.0%に3.4ポイント届かない。 */
export function trackedTitle(story: TrackedStory): string {
  const { data, absences } = story;
  const { actual, indicator } = data;
  if (actual === undefined) return `${indicator.name}の実績値は未確定（${absences[0]?.reason ?? '値なし'}）`;
  const standing = actual.standing === 'final' ? '' : `（${standingWord(actual.standing)}）`;
  const total = indicator.kind === 'cumulative' ? '累計' : '';
  const gap = targetSaid(data);
  const back = fallBack(story, saidAmount);
  return `${indicator.name}は${total}${said(actual)}${standing}${gap === undefined ? '' : `、${gap}`}${back === undefined ? '' : `（${back}）`}`;
}

/** 基準値から1.7ポイント低下: where a judgement says so and the target does not say it already. */
function fallBack({ data, assessment }: TrackedStory, amount: (quantity: Quantity) => string): string | undefined {
  const change = changeFromBaseline(data);
  const isSame = data.baseline !== undefined && data.target !== undefined && compare(data.baseline.value, data.target.value) === 0;
  if (assessment.judgement.outcome !== 'regressed' || change === undefined || isSame || !isWorse(change, data.indicator.direction)) return undefined;
  return `基準値から${changePhrase(change, amount)}`;
}

function targetSaid(data: TrackedData): string | undefined {
  const gap = gapToTarget(data);
  if (gap === undefined || data.target === undefined) return undefined;
  return `目標${boundsSaid(data)}${gapPhrase(gap, saidAmount)}`;
}

function boundsSaid({ target, upperTarget }: TrackedData): string {
  const low = target === undefined ? '' : said(target);
  return upperTarget === undefined ? low : `${low}～${said(upperTarget)}`;
}

/** 割合（増加を目指す）／令和元年度→令和5年度／単位：%. */
export function trackedSubtitle({ data }: TrackedStory): string {
  const { indicator, target } = data;
  const points = measuredPoints(data);
  const last = points.at(-1) ?? target;
  const first = indicator.kind === 'cumulative' ? last : points[0];
  const times = [first, last].flatMap((point) => (point === undefined ? [] : [longPeriod(point.period)]));
  const clock = [...new Set(times)].join('→');
  return [`${kindWord(indicator.kind)}（${directionWord(indicator.direction)}）`, ...(clock === '' ? [] : [clock]), `単位：${saidText(unitName(indicator.unit))}`].join('／');
}

/** The line beside the badge: how far from the target, and from the baseline where it got worse. */
export function trackedStatement(story: TrackedStory, plain: (quantity: Quantity) => string): string {
  const { data, shares } = story;
  if (data.actual === undefined) return excludedSentence.replace('。', '');
  if (shares !== undefined && sign(shares.progress.value) >= 0) return `目標まで${plain(shares.progress)}進み、期間は${plain(shares.elapsed)}経過`;
  const gap = gapToTarget(data);
  const back = fallBack(story, plain);
  return [...(gap === undefined ? [] : [`目標${gapPhrase(gap, plain)}`]), ...(back === undefined ? [] : [back])].join('、');
}

const longestAlternative = 120;

/** {図の型}。{指標名}は{最新期}に{値}。目標{目標期}{目標値}に対し{判定}（{差}）。 The name is shortened where it does not fit. */
export function trackedAlternative(story: TrackedStory): string {
  return withShortName(story.data.indicator.name, (name) => alternativeWith(name, story));
}

/** Builds a text with a name, shortened as far as the limit asks. */
export function withShortName(name: string, build: (name: string) => string): string {
  const whole = build(name);
  const excess = [...whole].length - longestAlternative;
  if (excess <= 0) return whole;
  const kept = [...name].slice(0, Math.max([...name].length - excess - 1, 4)).join('');
  return [...build(`${kept}…`)].slice(0, longestAlternative).join('');
}

function alternativeWith(name: string, { kind, data, assessment, absences }: TrackedStory): string {
  const { actual, target } = data;
  const { word } = assessment.judgement;
  const noun = kindNoun(kind);
  const aim = target === undefined ? '' : `目標は${boundsSaid(data)}。`;
  if (actual === undefined) return `${noun}。${name}の実績値は未確定（${absences[0]?.reason ?? '値なし'}）。${aim}${excludedSentence}`;
  const measured = `${noun}。${name}は${fullPeriod(actual.period)}に${said(actual)}（${standingWord(actual.standing)}）。`;
  const gap = gapToTarget(data);
  if (target === undefined || gap === undefined) return `${measured}判定は${word}。`;
  const when = samePeriod(actual.period, target.period) ? '' : `${longPeriod(target.period)}の`;
  return `${measured}${when}目標${boundsSaid(data)}に対し${word}（目標${gapPhrase(gap, saidAmount)}）。`;
}

/** L1 to L3, as sentences. */
export function trackedDescription(story: TrackedStory): string {
  const name = namer();
  const { kind, data, assessment } = story;
  if (data.actual === undefined) return absentDescription(story, name);
  return [
    `${kindNoun(kind)}。`,
    startSentence(story, data.actual, name),
    targetSentence(data, name),
    paceSentence(story),
    previousSentence(story),
    extremesSentence(data, name),
    samplingSentence(story),
    rateSentence(story),
    `判定は${assessment.judgement.word}。`,
  ].join('');
}

/** 和暦（西暦） where a period comes first, 和暦 alone afterwards. */
function namer(): (period: Period) => string {
  const named = new Set<string>();
  return (period) => {
    const key = periodKey(period);
    const text = named.has(key) ? longPeriod(period) : fullPeriod(period);
    named.add(key);
    return text;
  };
}

type Namer = (period: Period) => string;

function absentDescription({ kind, data, absences, assessment }: TrackedStory, name: Namer): string {
  const { baseline, target } = data;
  return [
    `${kindNoun(kind)}。実績値は未確定。`,
    ...absences.map((absence) => absenceSentence(absence, true)),
    baseline === undefined ? '' : `${name(baseline.period)}の基準値は${said(baseline)}。`,
    target === undefined ? '' : `${name(target.period)}の目標は${boundsSaid(data)}。`,
    excludedSentence,
    `判定は${assessment.judgement.word}。`,
  ].join('');
}

function startSentence(story: TrackedStory, actual: Point, name: Namer): string {
  const { baseline, breaks, otherBaseline } = story.data;
  const measured = (): string => `${name(actual.period)}の実績${story.data.indicator.kind === 'cumulative' ? '' : '値'}`;
  const standing = `（${standingWord(actual.standing)}）`;
  if (otherBaseline !== undefined) {
    const pace = story.baselinePace === undefined ? '' : `この値が目標の期間中続けば合計${said(story.baselinePace)}。`;
    return `基準値は${name(otherBaseline.period)}の${said(otherBaseline)}で、数え方が違うため実績とは直接比較できない。${pace}${measured()}は${said(actual)}${standing}。`;
  }
  if (baseline === undefined) return `${measured()}は${said(actual)}${standing}。`;
  const cut = breakBetween(breaks, baseline, actual);
  const change = changeFromBaseline(story.data);
  if (cut !== undefined || change === undefined) {
    const reason = cut === undefined ? '' : `${breakWord(cut)}が変わったため直接比較できない。`;
    return `${name(baseline.period)}の基準値は${said(baseline)}、${measured()}は${said(actual)}${standing}。${reason}`;
  }
  const moved = sign(change.value) === 0 ? `まで${changePhrase(change, saidAmount)}` : `へ${changePhrase(change, saidAmount)}`;
  return `${name(baseline.period)}の基準値${said(baseline)}から、${measured()}${said(actual)}${standing}${moved}。`;
}

function targetSentence(data: TrackedData, name: Namer): string {
  const gap = gapToTarget(data);
  if (gap === undefined || data.target === undefined) return '';
  return `${name(data.target.period)}の目標${boundsSaid(data)}${gapPhrase(gap, saidAmount)}。`;
}

function paceSentence({ shares, data, pace }: TrackedStory): string {
  if (shares === undefined || pace === undefined) return '';
  const way = sign(pace.gap);
  const path = data.path.length > 0 ? '目安値' : '直線ペース';
  const size = said({ ...shares.gap, value: absolute(shares.gap.value) });
  const stands = way === 0 ? 'と同じ' : `を${size}${way > 0 ? '上回る' : '下回る'}`;
  const progress =
    sign(shares.progress.value) < 0
      ? `期間は${said(shares.elapsed)}が経過し、目標までの変化（${changePhrase(shares.needed, saidAmount)}）とは逆の方向に動いている。`
      : `目標までの変化（${changePhrase(shares.needed, saidAmount)}）の${said(shares.progress)}が進み、期間は${said(shares.elapsed)}が経過。`;
  return `${progress}${path}の${said(shares.expected)}${stands}。`;
}

function previousSentence({ assessment, data }: TrackedStory): string {
  const { change } = assessment;
  if (change === undefined || data.previous === undefined) return '';
  return sign(change.value) === 0 ? '前年度と変わらない。' : `前年度から${changePhrase(change, saidAmount)}。`;
}

/** Highest and lowest, where four or more values make them worth telling and no total merely climbs. */
function extremesSentence(data: TrackedData, name: Namer): string {
  const points = measuredPoints(data);
  const [first] = points;
  if (first === undefined || points.length < 4 || data.indicator.kind === 'cumulative' || data.breaks.length > 0) return '';
  const high = points.reduce((a, b) => (compare(b.value, a.value) > 0 ? b : a), first);
  const low = points.reduce((a, b) => (compare(b.value, a.value) < 0 ? b : a), first);
  return `最も高いのは${name(high.period)}の${said(high)}、最も低いのは${name(low.period)}の${said(low)}。`;
}

function samplingSentence({ sampling }: TrackedStory): string {
  if (sampling === undefined) return '';
  return `実績の標本誤差は±${said(sampling.margin)}（回答者${said(sampling.respondents)}）。`;
}

function rateSentence({ assessment }: TrackedStory): string {
  return assessment.rate === null ? '' : `達成度は${saidText(assessment.rate.printed)}。`;
}
