/** A rule set whose form is right, as a rule set of the domain. */
import type { RollUp, RollUpCondition, RuleSet, SentenceRule } from '../domain/rule-set.ts';
import type { WrittenRollUp, WrittenRuleSet } from './rule-set-schema.ts';

export function buildRuleSet(written: WrittenRuleSet): RuleSet {
  const { $schema: _schema, format: _format, onPaceFrom, rollUp, sentences, ...rest } = written;
  return {
    ...rest,
    onPaceFrom: onPaceFrom.value,
    rollUp: { goal: buildRollUp(rollUp.goal), project: buildRollUp(rollUp.project) },
    sentences: sentences.map(buildSentence),
  };
}

function buildRollUp({ excluded, rules }: WrittenRollUp): RollUp {
  return { excluded, rules: rules.map(({ when, grade }) => ({ when: when.map(buildCondition), grade })) };
}

function buildCondition(written: WrittenRollUp['rules'][number]['when'][number]): RollUpCondition {
  if (written === 'nothing') return { kind: 'nothing' };
  if ('all' in written) return { kind: 'all', grades: written.all };
  if ('any' in written) return { kind: 'any', grades: written.any };
  return { kind: 'none', grades: written.none };
}

function buildSentence({ id, per, clauses }: WrittenRuleSet['sentences'][number]): SentenceRule {
  return { id, per, clauses: clauses.map((clause) => ({ variants: typeof clause === 'string' ? [{ when: [], text: clause }] : clause })) };
}
