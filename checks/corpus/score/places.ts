/** Where things stand in a written report, so that findings can be matched and faults described. */
import type { Written } from '../report/markdown.ts';
import { placeText, placesOf, type Cell, type PlaceId, type Report, type Table } from '../report/report.ts';
import type { Finding } from './findings.ts';

export interface Spot {
  readonly line: number;
  /** The nearest heading above. */
  readonly under: string;
  /** The table's row as its first telling cells, and the column's heading. */
  readonly row?: string;
  readonly column?: string;
  readonly text: string;
}

/** The spots of places that were written; one that is empty in the report has none. */
export function spotsOf(report: Report, { lines }: Written, places: readonly PlaceId[]): readonly Spot[] {
  const wanted = new Set(places);
  const spots: Spot[] = [];
  let under = '';
  for (const block of report.blocks) {
    if (block.kind === 'heading') under = placeText(block.place, report);
    for (const place of placesOf(block)) {
      const line = lines.get(place.id);
      if (!wanted.has(place.id) || line === undefined) continue;
      spots.push({ line, under, text: placeText(place, report), ...(block.kind === 'table' && cellSpot(report, block, place.id)) });
    }
  }
  return spots;
}

function cellSpot(report: Report, table: Table, place: PlaceId): { readonly row: string; readonly column: string } {
  const row = [...table.head, ...table.rows].find((cells) => cells.some(({ id }) => id === place)) ?? [];
  const width = (cells: readonly Cell[]): number => cells.reduce((sum, { columns }) => sum + columns, 0);
  const fromEnd = row.length - row.findIndex(({ id }) => id === place);
  const last = table.head.at(-1) ?? [];
  const column = width(last) >= fromEnd ? last.at(-fromEnd) : undefined;
  return { row: row.map((cell) => placeText(cell, report)).slice(0, 4).join('｜'), column: column ? placeText(column, report) : '' };
}

/** Whether a finding speaks of a spot: by its line, else by words of the row or the sentence. */
export function isAt(finding: Finding, spot: Spot): boolean {
  if (finding.line !== undefined) return finding.line === spot.line;
  const said = finding.at.normalize('NFKC');
  const words = (spot.row ?? spot.text).split('｜').map((word) => word.normalize('NFKC')).filter((word) => word.length >= 4);
  return words.some((word) => said.includes(word) || said.includes(word.slice(0, 15)));
}
