/** A judgement as glyph and word; colour only repeats what they say. */
import type { Judgement } from '../../domain/assessment.ts';
import type { Outcome } from '../../domain/rule-set.ts';
import { glyphOf } from '../../report/judgement-mark.ts';

export function Mark({ outcome, word, count, badge }: { outcome: Outcome; word: string; count?: number; badge?: boolean }) {
  return (
    <span class={badge === true ? 'mark badge' : 'mark'} data-outcome={outcome}>
      <span class="glyph" aria-hidden="true">
        {glyphOf(outcome).glyph}
      </span>
      {word}
      {count === undefined ? '' : ` ${String(count)}`}
    </span>
  );
}

export function JudgementMark({ judgement, badge }: { judgement: Judgement; badge?: boolean }) {
  return <Mark outcome={judgement.outcome} word={judgement.word} {...(badge === undefined ? {} : { badge })} />;
}
