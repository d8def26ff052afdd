/** How a result was computed: the steps of its derivation in order. */
import type { Derivation as Steps } from '../../domain/derivation.ts';
import type { Site } from '../site.ts';
import { derivationTexts } from '../text.ts';

export function Derivation({ site, derivation }: { site: Site; derivation: Steps }) {
  return (
    <ol class="steps">
      {derivationTexts(site, derivation).map((line) => (
        <li>{line}</li>
      ))}
    </ol>
  );
}
