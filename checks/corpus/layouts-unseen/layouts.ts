/** The layouts of the final run. */
import type { Layout } from '../layout.ts';
export const unseenLayouts: readonly Layout[] = [];
