/** A generated sentence; each figure in it is bound to the data. */
import type { Sentence } from '../../domain/assessment.ts';

export function SentenceText({ sentence }: { sentence: Sentence }) {
  return (
    <>
      {sentence.parts.map((part) =>
        part.kind === 'text' ? (
          part.text
        ) : (
          <data class="figure" value={part.ref}>
            {part.text}
          </data>
        ),
      )}
    </>
  );
}
