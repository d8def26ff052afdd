/** One year of an increment KPI (増分のKPI) as a chart shows it: figures, rate, judgement, reasons. */
import type { IndicatorAssessment } from '../../domain/assessment.ts';
import type { UsedFigure } from '../../domain/derivation.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Quantity } from '../../domain/quantity.ts';
import type { Rational } from '../../domain/rational.ts';
import type { RuleSet } from '../../domain/rule-set.ts';
import type { Strategy } from '../../domain/strategy.ts';
import type { JudgementMark } from '../judgement-mark.ts';
import { glyphOf } from '../judgement-mark.ts';
import type { AbsenceText } from './absence-text.ts';
import { absenceTexts } from './absence-text.ts';
import { reasonWord, said, shown, standingWord } from './chart-words.ts';

export interface IncrementData {
  readonly name: string;
  /** Printed number of the KPI. */
  readonly number: number;
  readonly unit: Quantity['unit'];
  /** In percent, for the bar only. */
  readonly rate: Rational | undefined;
  /** As in the report: 481.6%, —%. */
  readonly printedRate: string;
  readonly mark: JudgementMark;
  readonly word: string;
  readonly start: Cell;
  readonly target: Cell;
  readonly actual: Cell;
  readonly absences: readonly AbsenceText[];
  readonly isZeroTarget: boolean;
  /** 「増分の」 before its figures, or nothing where a KPI is stated in plain values. */
  readonly prefix: '増分の' | '';
}

/** A figure in the words of a table, a label and a voice; of an absent one, the reason. */
export interface Cell {
  readonly shown: string;
  readonly said: string;
  readonly standing: string;
  readonly isAbsent: boolean;
}

export function incrementData(indicator: Indicator, assessment: IndicatorAssessment, strategy: Strategy, ruleSet: RuleSet): IncrementData {
  const { used, judgement, rate } = assessment;
  const { absentRate, negative } = ruleSet.printing;
  const cell = (figure: UsedFigure | undefined): Cell => cellOf(figure, indicator, negative);
  return {
    name: indicator.name,
    number: assessment.number,
    unit: indicator.unit,
    rate: rate?.exact,
    printedRate: rate?.printed ?? absentRate,
    mark: glyphOf(judgement.outcome),
    word: judgement.word,
    start: cell(used.start ?? used.baseline),
    target: cell(used.targetIncrement ?? used.target),
    actual: cell(used.actualIncrement ?? used.actual),
    absences: absenceTexts(used, strategy),
    isZeroTarget: assessment.rateAbsence?.kind === 'targetIsZero',
    prefix: indicator.kind === 'increment' ? '増分の' : '',
  };
}

function cellOf(used: UsedFigure | undefined, indicator: Indicator, negative: RuleSet['printing']['negative']): Cell {
  if (used === undefined) return { shown: '記載なし', said: '記載なし', standing: '', isAbsent: true };
  const { figure, unit } = used;
  if (figure.kind === 'absent') return { shown: reasonWord(figure.reason), said: reasonWord(figure.reason), standing: '未確定', isAbsent: true };
  const quantity = { value: figure.value, digits: indicator.digits, unit };
  return { shown: shown(quantity, negative), said: said(quantity), standing: standingWord(figure.standing), isAbsent: false };
}
