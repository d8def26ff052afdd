/** Meanings of the closed lists in `evaluate --json`, for its schema. A new kind in the domain does not compile without its word here. */
import type { Caveat, Derived, DerivedFrom, RateAbsence, TermRole } from '../../domain/derivation.ts';
import type { AbsenceReason } from '../../domain/figure.ts';

export const absenceReasonWords: Readonly<Record<AbsenceReason, string>> = {
  notYetPublished: '未公表',
  surveySuspended: '調査中止',
  notMeasured: '未計測',
  notApplicable: '対象外',
  discontinued: '廃止',
  notDisclosed: '非公表',
  notEntered: '未入力',
};

export const roleWords: Readonly<Record<TermRole, string>> = {
  baseline: '基準値',
  target: '目標値',
  upperTarget: '目標値の上限',
  actual: '実績値',
  previous: '前年度の値',
  start: '当初値',
  targetIncrement: '目標値（増分）',
  actualIncrement: '実績値（増分）',
  expected: '目安値',
  elapsed: '経過割合',
};

export const rateAbsenceWords: Readonly<Record<RateAbsence['kind'], string>> = {
  figureAbsent: '計算に使う値がない',
  targetIsZero: '目標値が0',
  baselineEqualsTarget: '基準値と目標値が等しい',
  baselineEqualsExpected: '基準値と目安値が等しい',
  actualIsZero: '実績値が0',
  elapsedIsZero: '計画期間がまだ過ぎていない',
  notComparable: '比べる値の数え方が異なる',
  acrossBreak: '設問や定義の変更をはさむ',
  outsideDomain: '式の使える範囲の外',
  unfitFormula: '指標の値の種類に使えない式',
  missingInput: '式に要る値が決められていない',
  trendOnly: '向きだけを判定する',
  byPerson: '人が判定する',
  noFormula: 'この評価基準では達成度を算出しない',
};

export const caveatWords: Readonly<Record<Caveat['kind'], string>> = {
  break: '設問や定義の変更がある',
  kindsDiffer: '基準値と目標値の数え方が異なる',
  actualKindDiffers: '実績値と目標値の数え方が異なる',
  provisional: '速報値を使った',
  estimate: '見込みの値を使った',
  olderData: '報告年度より前の値を使った',
  changeAcrossBreak: '設問や定義の変更をはさむため前年度比がない',
  targetPeriodAhead: '実績値が目標の時期より前のものである',
  baselineTakenAsZero: '基準値を0とみなした',
  withinSamplingError: '差が標本誤差の範囲内にある',
  shareNotPossible: '回答者数から求められない割合である（重み付けがなければ）',
  respondentsUnknown: '回答者数が分からない',
  rateInterval: '測った値の丸めの範囲で、達成度か判定が変わりうる',
  gradeWithinRounding: '測った値の丸めの範囲で、判定が変わりうる（達成度のない指標）',
  yearsWithoutData: '毎年の目標で、値のない年度がある',
  formulaMisleads: '式が実態と合わないことがある',
};

/** What a figure is made of, as a noun. */
export const derivedWords: Readonly<Record<Derived['by'], string>> = {
  previousYear: '前年度の値',
  previousValue: '前回の値',
  average: '直前の平均',
  maximum: 'それまでの最高値',
  minimum: 'それまでの最低値',
  comparator: '比べる相手の値',
  comparatorGrowth: '基準値に比べる相手の伸びを掛けた値',
  fromZero: '計画の始めの0',
};

export const sourceWords: Readonly<Record<DerivedFrom['of'], string>> = { reading: '実績値', baseline: '基準値', comparator: '比べる相手の値' };
