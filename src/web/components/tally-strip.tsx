/** One bar cut in proportion to counts; the pattern repeats what glyph and word say beside it. */
import type { Outcome } from '../../domain/rule-set.ts';
import { glyphOf } from '../../report/judgement-mark.ts';

export interface StripPart {
  readonly outcome: Outcome;
  readonly word: string;
  readonly count: number;
}

function Patterns({ parts, idPrefix }: { parts: readonly StripPart[]; idPrefix: string }) {
  return (
    <defs>
      {[...new Set(parts.map(({ outcome }) => outcome))].map((outcome) => {
        const { colour, fill } = glyphOf(outcome);
        const id = `${idPrefix}-${outcome}`;
        if (fill === 'dots') {
          return (
            <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
              <rect width="6" height="6" fill={colour} />
              <circle cx="3" cy="3" r="1.1" fill="#fff" />
            </pattern>
          );
        }
        return (
          <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="7" height="7" fill="#fff" />
            <rect width="2" height="7" fill={colour} />
          </pattern>
        );
      })}
    </defs>
  );
}

/** Percent of the whole with three decimals, for geometry only. */
function share(count: number, total: number): string {
  return `${String(Math.round((count / total) * 100_000) / 1000)}%`;
}

export function TallyStrip({ parts, idPrefix }: { parts: readonly StripPart[]; idPrefix: string }) {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  if (total === 0) return <></>;
  let before = 0;
  return (
    <svg class="strip" role="img" aria-label={parts.map((part) => `${part.word}${String(part.count)}件`).join('、')}>
      <Patterns parts={parts} idPrefix={idPrefix} />
      {parts.map(({ outcome, count }) => {
        const x = share(before, total);
        before += count;
        const { colour, fill } = glyphOf(outcome);
        const paint = fill === 'solid' ? colour : fill === 'outline' ? '#fff' : `url(#${idPrefix}-${outcome})`;
        return <rect x={x} y="1" width={share(count, total)} height="18" fill={paint} stroke={colour} stroke-width="1.5" />;
      })}
    </svg>
  );
}
