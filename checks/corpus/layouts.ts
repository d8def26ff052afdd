/** Which layouts a run uses. The unseen ones are for the final run: a prover is written without looking at them. */
import type { Layout } from './layout.ts';
import { seenLayouts } from './layouts-seen/layouts.ts';
import { unseenLayouts } from './layouts-unseen/layouts.ts';

export type LayoutChoice = 'seen' | 'unseen' | 'all';

/** The layouts of a choice. */
export function layoutsOf(choice: LayoutChoice): readonly Layout[] {
  return [...(choice === 'unseen' ? [] : seenLayouts), ...(choice === 'seen' ? [] : unseenLayouts)];
}
