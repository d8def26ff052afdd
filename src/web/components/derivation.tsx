/** How a result was computed: the steps of its derivation in order. */
import type { Derivation as Steps } from '../../domain/derivation.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Site } from '../site.ts';
import { derivationTexts } from '../text.ts';

export function Derivation({ site, derivation, indicator }: { site: Site; derivation: Steps; indicator?: Indicator }) {
  return (
    <ol class="steps">
      {derivationTexts(site, derivation, indicator).map((line) => (
        <li>{line}</li>
      ))}
    </ol>
  );
}
