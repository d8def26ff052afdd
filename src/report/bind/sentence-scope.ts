/** Generated sentences (自動文): `{sentence.goals}`, and within a group `{group.sentence.group}`. */
import { defineScope } from './scope.ts';
import type { View } from './view.ts';

interface SentenceOwner {
  readonly view: View;
  /** The group that the sentence is about. */
  readonly planYear?: number;
}

export const sentenceScope = defineScope<SentenceOwner>(
  'sentence',
  {},
  {
    others: {
      shape: { kind: 'value', bound: 'sentence' },
      read: ({ view, planYear }, id) => {
        const found = view.assessment.sentences.find((each) => each.id === id && each.planYear === planYear);
        if (found === undefined) return undefined;
        const ref = planYear === undefined ? `sentence:${id}` : `sentence:${id}.${planYear}`;
        return { kind: 'sentence', parts: found.parts, ref };
      },
    },
  },
);
