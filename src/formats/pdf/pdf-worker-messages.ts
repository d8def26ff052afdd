/** What the server and its PDF process say to each other. */

import type { Diagnostic } from '../diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { Typeface } from '../fonts/font-files.ts';

export interface WorkerJob {
  readonly id: number;
  readonly typeface: Typeface;
  readonly document: Document;
}

export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array; readonly diagnostics: readonly Diagnostic[] }
  | { readonly id: number; readonly ok: false; readonly message: string };
