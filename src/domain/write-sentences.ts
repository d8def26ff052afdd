/** All sentences of a report: generated from the rule set, or as a person reworded them for this year. */
import type { GroupAssessment, Judgement, Sentence, SentencePart } from './assessment.ts';
import type { Assessed } from './counts.ts';
import { judgementsOf } from './counts.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { Fault } from './fault.ts';
import { figureSteps, figureValues } from './figure-values.ts';
import type { Reworded } from './rewording.ts';
import { reword } from './rewording.ts';
import type { CountSource, FigureRule, RuleSet, SentenceRule } from './rule-set.ts';
import type { SentenceScope } from './sentence.ts';
import { generateParts, textOf } from './sentence.ts';
import type { Rewording } from './strategy.ts';
import { parseTemplate } from './template.ts';

/** One sentence to be told: its rule, about which part of the report. */
interface Telling {
  readonly rule: SentenceRule;
  readonly planYear?: number;
  readonly scope: SentenceScope;
  /** The rules by which the figures of the scope were counted. */
  readonly figures: readonly FigureRule[];
  /** What words such as すべて are held against. */
  readonly judgements: readonly Judgement[];
}

export interface WrittenSentences {
  readonly sentences: readonly Sentence[];
  readonly faults: readonly Fault[];
}

export function writeSentences(assessed: Assessed, groups: readonly GroupAssessment[], context: EvaluationContext): WrittenSentences {
  const tellings = context.ruleSet.sentences.flatMap((rule) => tellingsOf(rule, assessed, groups, context.ruleSet));
  const placed = context.strategy.rewordings.map((rewording, place) => ({ rewording, place })).filter(({ rewording }) => rewording.year === context.year);
  const written = tellings.map((told) => writeOne(told, placed));
  const unused = placed.filter(({ rewording }) => !tellings.some((told) => isAbout(rewording, told)));
  return {
    sentences: written.map(({ sentence }) => sentence),
    faults: [...written.flatMap(({ faults }) => faults), ...unused.map(({ rewording, place }) => unknownSentence(rewording, place, tellings))],
  };
}

function tellingsOf(rule: SentenceRule, assessed: Assessed, groups: readonly GroupAssessment[], ruleSet: RuleSet): readonly Telling[] {
  if (rule.per === 'report') return [telling(rule, assessed, ruleSet)];
  return groups.map((group) => {
    const projects = assessed.projects.filter((project) => group.projects.includes(project.project));
    return telling(rule, { goals: [], projects }, ruleSet, group.planYear);
  });
}

function telling(rule: SentenceRule, assessed: Assessed, ruleSet: RuleSet, planYear?: number): Telling {
  const judgements = judgementsOf(assessed);
  const scope = { figures: figureValues(ruleSet.figures, judgements, planYear), projects: assessed.projects };
  const source = subjectOf(rule, ruleSet);
  const told = { rule, scope, figures: ruleSet.figures, judgements: source === 'planYear' ? judgements.projects : judgements[source] };
  return planYear === undefined ? told : { ...told, planYear };
}

/** What a sentence counts: the source of the first figure it binds. */
function subjectOf(rule: SentenceRule, ruleSet: RuleSet): CountSource {
  for (const { variants } of rule.clauses) {
    for (const { text } of variants) {
      const reading = parseTemplate(text);
      const names = reading.ok ? reading.template.flatMap((part) => (part.kind === 'slot' ? [part.name] : [])) : [];
      const counted = names.map((name) => ruleSet.figures.find((figure) => figure.name === name)?.of).find((of) => of !== undefined && of !== 'planYear');
      if (counted !== undefined) return counted;
    }
  }
  return rule.per === 'group' ? 'projects' : 'goals';
}

function isAbout(rewording: Rewording, { rule, planYear }: Telling): boolean {
  return rewording.sentence === rule.id && rewording.planYear === planYear;
}

function writeOne(
  told: Telling,
  rewordings: readonly { readonly rewording: Rewording; readonly place: number }[],
): { readonly sentence: Sentence; readonly faults: readonly Fault[] } {
  const generated = generateParts(told.rule, told.scope);
  const found = rewordings.findLast(({ rewording }) => isAbout(rewording, told));
  if (found === undefined) return { sentence: sentenceOf(told, generated, 'generated'), faults: [] };
  const { parts, faults }: Reworded = reword(found.rewording, found.place, generated, told.scope, told.judgements);
  const sentence = parts === undefined ? sentenceOf(told, generated, 'generated') : sentenceOf(told, parts, 'reworded');
  return { sentence, faults };
}

function sentenceOf({ rule, planYear, figures, scope }: Telling, parts: readonly SentencePart[], by: Sentence['by']): Sentence {
  const names = parts.flatMap((part) => (part.kind === 'figure' ? [part.ref.replace(/^figure:/, '')] : []));
  const sentence = { id: rule.id, parts, text: textOf(parts), by, derivation: figureSteps(names, figures, scope.figures) };
  return planYear === undefined ? sentence : { ...sentence, planYear };
}

function unknownSentence(rewording: Rewording, place: number, tellings: readonly Telling[]): Fault {
  const known = tellings.map(({ rule, planYear }) => (planYear === undefined ? rule.id : `${rule.id}（planYear: ${planYear}）`));
  return {
    code: 'rewording-unknown-sentence',
    severity: 'error',
    path: ['rewordings', place, 'sentence'],
    message: `言い換える文「${rewording.sentence}」が、この年度の報告にありません`,
    found: rewording.planYear === undefined ? rewording.sentence : `${rewording.sentence}（planYear: ${rewording.planYear}）`,
    expected: known.length === 0 ? '（評価基準に文の定めがない）' : known.join('、'),
    hint: '評価基準の sentences にある id を書き、グループごとの文には planYear も書いてください',
  };
}
