/** A row of a plain table in words (達成率の表): the four columns that `shirube rate` appends, and the row as JSON. */
import { assertNever } from '../domain/assert-never.ts';
import { exactText } from '../domain/rational.ts';
import type { Outcome, RuleSet } from '../domain/rule-set.ts';
import type { CellProblem, RowAbsence, RowAssessment, RowCaution, TableColumn, TableRow } from '../domain/table-row.ts';
import { caveatText, derivationText, rateAbsenceText } from './derivation-text.ts';
import type { CaveatJson } from './evaluation/caveat-json.ts';
import { caveatJson } from './evaluation/caveat-json.ts';
import type { StepJson } from './evaluation/derivation-json.ts';
import { stepJson } from './evaluation/derivation-json.ts';
import { absenceReasonWords } from './evaluation/evaluation-words.ts';
import { formulaText } from './rule-text.ts';

/** The titles of the appended columns. */
export const appendedTitles: readonly string[] = ['達成率', '判定', '注意', '計算過程'];

/** `numbers` and `grades` as in `evaluate --json`. */
interface CautionJson extends Omit<CaveatJson, 'kind'> {
  readonly kind: RowCaution['kind'];
}

interface SaidJson<Kind extends string> {
  readonly kind: Kind;
  readonly text: string;
}

/** `judgement` is of the closed list of outcomes; `judgementWord` is the rule set's own. Either `rate` or `absence` is null. */
export interface RateRowJson {
  /** The line of the file on which the row begins. */
  readonly line: number;
  readonly name: string;
  readonly rate: { readonly exact: string; readonly printed: string } | null;
  readonly absence: SaidJson<RowAbsence['kind']> | null;
  readonly judgement: Outcome | null;
  readonly judgementWord: string | null;
  readonly cautions: readonly CautionJson[];
  readonly derivation: readonly StepJson[];
}

/** Between the sentences of one cell. */
const between = ' ／ ';

/** @example rateCells(assessment, ruleSet) // ['132.0%', '達成', '', '達成度＝実績値÷目標値×100＝66÷50×100＝132% ／ …'] */
export function rateCells(row: RowAssessment, ruleSet: RuleSet): readonly string[] {
  const reason = row.absence === undefined ? [] : [`達成率なし：${rowAbsenceText(row.absence)}`];
  return [
    row.rate?.printed ?? ruleSet.printing.absentRate,
    row.judgement === null ? '' : `${row.judgement.glyph ?? ''}${row.judgement.glyph === undefined ? '' : ' '}${row.judgement.word}`,
    [...reason, ...row.cautions.map((caution) => rowCautionText(caution, ruleSet))].join(between),
    stepTexts(row, ruleSet).join(between),
  ];
}

/** A table knows of no date of publication, and its reasons speak of cells. */
function stepTexts({ absence, derivation }: RowAssessment, ruleSet: RuleSet): readonly string[] {
  const texts = derivationText(derivation, { ruleSet });
  return absence === undefined ? texts : texts.map((text, index) => (derivation[index]?.kind === 'noRate' ? `達成率は求めない：${rowAbsenceText(absence)}` : text));
}

export function rateRowJson({ name }: TableRow, line: number, row: RowAssessment, ruleSet: RuleSet): RateRowJson {
  const texts = stepTexts(row, ruleSet);
  return {
    line,
    name,
    rate: row.rate === null ? null : { exact: exactText(row.rate.exact), printed: row.rate.printed },
    absence: row.absence === undefined ? null : { kind: row.absence.kind, text: rowAbsenceText(row.absence) },
    judgement: row.judgement?.outcome ?? null,
    judgementWord: row.judgement?.word ?? null,
    cautions: row.cautions.map((caution) => cautionJson(caution, rowCautionText(caution, ruleSet))),
    derivation: row.derivation.map((step, index) => stepJson(step, texts[index] ?? '')),
  };
}

const columnWords: Readonly<Record<TableColumn, string>> = {
  name: '指標',
  unit: '単位',
  direction: '方向',
  formula: '算式',
  baseline: '基準値',
  target: '目標値',
  actual: '実績値',
  path: '経路値',
  elapsed: '経過割合',
};

function problemText({ column, found, why }: CellProblem): string {
  const cell = `${columnWords[column]}「${found}」`;
  switch (why) {
    case 'number':
      return `${cell}が数として読めない`;
    case 'unit':
      return `${cell}の単位が、この行の単位と違う`;
    case 'word':
      return column === 'direction' ? `${cell}が、増加・減少・維持以上・維持以下のどれでもない` : `${cell}という算式はない`;
  }
  return assertNever(why);
}

function rowAbsenceText(absence: RowAbsence): string {
  switch (absence.kind) {
    case 'cellUnreadable':
      return problemText(absence.problem);
    case 'directionMissing':
      return '方向（増加・減少・維持以上・維持以下）が書かれておらず、算式か判定が決まらない';
    case 'rowTooLong':
      return '見出しより列が多く、どの値がどの列か分からない（桁区切りのコンマがある値は引用符で囲む）';
    case 'targetIsZero':
      return '目標値が0（0に達したかどうかは、算式に binary と書けば判定できる）';
    case 'noFormula':
      return '算式か評価基準が、達成率を求めないとしている';
    case 'pointsUnset':
      return '評価基準に、この行に使える点の表がない';
    case 'trendOnly':
      return '向きだけを判定し、達成率は求めない';
    case 'byPerson':
      return '人が判定し、達成率は求めない';
    case 'missingInput':
      return `算式に要る${columnWords[columnOfRole[absence.role] ?? 'target']}が書かれていない`;
    case 'figureAbsent':
      return `${columnWords[columnOfRole[absence.role] ?? 'target']}が${absenceReasonWords[absence.figure.reason]}`;
    case 'baselineEqualsTarget':
    case 'baselineEqualsExpected':
    case 'actualIsZero':
    case 'elapsedIsZero':
    case 'notComparable':
    case 'acrossBreak':
    case 'outsideDomain':
    case 'unfitFormula':
      return rateAbsenceText(absence);
  }
  return assertNever(absence);
}

const columnOfRole: Readonly<Record<string, TableColumn>> = {
  baseline: 'baseline',
  target: 'target',
  targetIncrement: 'target',
  actual: 'actual',
  actualIncrement: 'actual',
  expected: 'path',
  elapsed: 'elapsed',
};

const directionWords = { increase: '増加', decrease: '減少', keepAtLeast: '維持以上', keepAtMost: '維持以下', keepWithin: '範囲内' } as const;

function cautionJson(caution: RowCaution, text: string): CautionJson {
  if (caution.kind !== 'formulaByDefault' && caution.kind !== 'directionUnchecked' && caution.kind !== 'cellIgnored') return caveatJson(caution, text);
  return { kind: caution.kind, text, numbers: {}, grades: [] };
}

function rowCautionText(caution: RowCaution, ruleSet: RuleSet): string {
  switch (caution.kind) {
    case 'formulaByDefault': {
      const isChange = caution.direction === 'increase' || caution.direction === 'decrease';
      const baseline = isChange ? (caution.hasBaseline ? '・基準値あり' : '・基準値なし') : '';
      return `算式の指定がないため、${directionWords[caution.direction]}${baseline}の標準の算式「${formulaText(caution.formula)}」で求めました`;
    }
    case 'directionUnchecked':
      return '方向が書かれていないため、目標値の向きは確かめていません';
    case 'cellIgnored':
      return `${problemText(caution.problem)}ため、使っていません`;
    case 'break':
    case 'kindsDiffer':
    case 'actualKindDiffers':
    case 'changeAcrossBreak':
    case 'provisional':
    case 'estimate':
    case 'olderData':
    case 'targetPeriodAhead':
    case 'formulaMisleads':
    case 'baselineTakenAsZero':
    case 'withinSamplingError':
    case 'shareNotPossible':
    case 'respondentsUnknown':
    case 'rateInterval':
    case 'gradeWithinRounding':
    case 'yearsWithoutData':
      return caveatText(caution, { ruleSet });
  }
  return assertNever(caution);
}
