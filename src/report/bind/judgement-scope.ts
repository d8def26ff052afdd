/** Judgements (判定): the word, the glyph and, where a person confirmed or overrode it, the reason. */
import type { Judgement } from '../../domain/assessment.ts';
import type { Bound } from './bound.ts';
import { textBound } from './bound.ts';
import { defineScope, value } from './scope.ts';

export interface JudgementOwner {
  readonly judgement: Judgement;
  readonly ref: string;
}

export const judgementScope = defineScope<JudgementOwner>(
  'judgement',
  {
    glyph: value('word', (owner) => (owner.judgement.glyph === undefined ? undefined : word(owner, owner.judgement.glyph))),
    reason: value('text', ({ judgement }) => (judgement.human === undefined ? undefined : textBound(judgement.human.reason))),
    by: value('text', ({ judgement }) => (judgement.human === undefined ? undefined : textBound(judgement.human.by))),
  },
  { self: value('word', (owner) => word(owner, owner.judgement.word)) },
);

function word({ judgement, ref }: JudgementOwner, text: string): Extract<Bound, { readonly kind: 'word' }> {
  return { kind: 'word', text, outcome: judgement.outcome, ref };
}
