/** The outline (見出し構成) of a document as assistive technology needs it: begins at 1, no level skipped on the way down. */

import type { Block } from './document.ts';

/**
 * For each block the level its heading has in the outline, 0 for what is no heading. A heading keeps its look; only its
 * place in the outline closes up: levels 2, 4, 4, 2 give 1, 2, 2, 1.
 */
export function outlineLevels(blocks: readonly Block[]): readonly number[] {
  const open: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return 0;
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    open.push(block.level);
    return open.length;
  });
}
