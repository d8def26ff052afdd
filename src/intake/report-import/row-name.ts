/** The name of an indicator as it stands in its row (指標の名前). */
import type { DraftRow } from './report-outline.ts';

/** Without marks and the brackets that they leave behind. */
export function nameOf({ row }: DraftRow): string {
  return row.name.text.replace(/\s*[〔［\[(（]\s*[〕］\])）]/g, '').replace(/(?<=[^A-Za-z0-9])\s+(?=[^A-Za-z0-9])/g, '').trim();
}
