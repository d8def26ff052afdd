/**
 * Derivations in words (計算過程の言葉): each step of a result as one line that a clerk can follow with a pocket calculator, in
 * Japanese or in English. The lines follow the steps one to one.
 */
import { assertNever } from '../domain/assert-never.ts';
import type { Caveat, Derivation, DerivationStep, RateAbsence, UsedFigure } from '../domain/derivation.ts';
import type { Condition, RuleSet } from '../domain/rule-set.ts';
import { derivationEnglish } from './derivation-english.ts';
import { derivationJapanese } from './derivation-japanese.ts';
import type { CaveatContext, DerivationWords, StepContext } from './derivation-words.ts';

export type Language = 'ja' | 'en';

/** What the words need to know besides the steps. */
export interface TextContext {
  readonly ruleSet: Pick<RuleSet, 'name' | 'version' | 'grades' | 'printing'>;
  /** Decimals in which figures of the indicator are printed at least. */
  readonly digits?: number;
}

const languages: Readonly<Record<Language, DerivationWords>> = { ja: derivationJapanese, en: derivationEnglish };

/**
 * One line for each step.
 * @example derivationText(kpi.derivation, { ruleSet })[3] // "達成度＝実績値（増分）÷目標値（増分）×100＝144,476÷30,000×100＝481.586…%（正確には36119/75）"
 */
export function derivationText(derivation: Derivation, { ruleSet, digits = 0 }: TextContext, language: Language = 'ja'): readonly string[] {
  const words = languages[language];
  const { printing, gradeWord } = wordsOfBody(ruleSet);
  const context: StepContext = {
    printing,
    gradeWord,
    ruleSetName: ruleSet.name,
    digits,
    actual: actualOf(derivation),
    because: [],
  };
  return derivation.map((step, place) => stepText(step, words, { ...context, because: step.kind === 'grade' ? holdingConditions(derivation.slice(0, place)) : [] }));
}

/** Why there is no rate. @example rateAbsenceText({ kind: 'targetIsZero' }, context) // "目標値が0" */
export function rateAbsenceText(reason: RateAbsence, _context?: TextContext, language: Language = 'ja'): string {
  return languages[language].rateAbsence(reason);
}

/** What is to be minded beside a result. @example caveatText({ kind: 'provisional', role: 'actual' }, context) // "実績値は速報値です" */
export function caveatText(caveat: Caveat, { ruleSet }: TextContext, language: Language = 'ja'): string {
  return languages[language].caveat(caveat, wordsOfBody(ruleSet));
}

const bodies = new WeakMap<TextContext['ruleSet'], CaveatContext>();

/** Made once for a rule set: a table asks for it in every row. */
function wordsOfBody(ruleSet: TextContext['ruleSet']): CaveatContext {
  const made = bodies.get(ruleSet);
  if (made !== undefined) return made;
  const words = new Map<string, string>(ruleSet.grades.map(({ id, word }) => [id, word]));
  const context: CaveatContext = { printing: ruleSet.printing, gradeWord: (id) => words.get(id) ?? id };
  bodies.set(ruleSet, context);
  return context;
}

function actualOf(derivation: Derivation): UsedFigure | undefined {
  for (const step of derivation) if (step.kind === 'take' && (step.used.role === 'actual' || step.used.role === 'actualIncrement')) return step.used;
  return undefined;
}

/** A rule that fails ends with a failing test, so the tests that hold between the last grade and this one are those of its rule. */
function holdingConditions(derivation: Derivation): readonly Condition[] {
  const conditions: Condition[] = [];
  for (const step of derivation) {
    if (step.kind === 'grade') conditions.length = 0;
    if (step.kind !== 'test') continue;
    if (step.holds) conditions.push(step.condition);
    else conditions.length = 0;
  }
  return conditions;
}

function stepText(step: DerivationStep, words: DerivationWords, context: StepContext): string {
  switch (step.kind) {
    case 'take':
      return words.take(step.used, context);
    case 'formula':
      return words.formula(step, context);
    case 'handedOn':
      return words.handedOn(step);
    case 'noRate':
      return words.noRate(step.reason);
    case 'round':
      return words.round(step);
    case 'path':
      return words.path(step, context);
    case 'share':
      return words.share(step, context);
    case 'trend':
      return words.trend(step, context);
    case 'points':
      return words.points(step, context);
    case 'pointSum':
      return words.pointSum(step, context);
    case 'change':
      return words.change(step, context);
    case 'tally':
      return words.tally(step, context);
    case 'sentenceCount':
      return words.sentenceCount(step, context);
    case 'pace':
      return words.pace(step.pace, context);
    case 'test':
      return words.test(step, context);
    case 'grade':
      return words.grade(step, context);
    case 'count':
      return words.count(step, context);
    case 'rollUpTest':
      return words.rollUpTest(step, context);
    case 'everyYear':
      return words.everyYear(step, context);
    case 'composite':
      return words.composite(step, context);
    case 'human':
      return words.human(step, context);
  }
  return assertNever(step);
}
