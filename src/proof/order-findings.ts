/** The order in which findings are told (指摘の順): the gravest first, and within a severity as the document is read. */
import type { Place } from '../formats/diagnostic.ts';
import type { SourceBlock, SourceDocument } from '../formats/source/source-document.ts';
import type { Finding } from './finding.ts';
import { findingSeverities } from './finding.ts';

export function orderFindings(findings: readonly Finding[], document: SourceDocument): readonly Finding[] {
  const positionOf = positionsIn(document);
  const placed = findings.map((finding) => ({ finding, severity: findingSeverities.indexOf(finding.severity), position: positionOf(finding.at) }));
  return placed.toSorted((one, other) => one.severity - other.severity || one.position - other.position).map(({ finding }) => finding);
}

/** Where a place comes in reading order; a place that no piece has exactly comes between the last piece before it and the next. */
function positionsIn(document: SourceDocument): (place: Place) => number {
  const places = document.blocks.flatMap(placesOf);
  const byKey = new Map(places.map((place, index) => [keyOf(place), index] as const).toReversed());
  return (place) => byKey.get(keyOf(place)) ?? places.findLastIndex((known) => isAtOrBefore(known, place)) + 0.5;
}

function placesOf(block: SourceBlock): readonly Place[] {
  return block.kind === 'table' ? [block.at, ...block.rows.flatMap(({ cells }) => cells.map(({ at }) => at))] : [block.at];
}

function keyOf(place: Place): string {
  return JSON.stringify([place.kind, ...partsOf(place), place.kind === 'cell' ? `${place.sheet}!${place.cell}` : '']);
}

function isAtOrBefore(known: Place, place: Place): boolean {
  if (known.kind !== place.kind || (known.kind === 'cell' && place.kind === 'cell' && known.sheet !== place.sheet)) return false;
  const [one, other] = [partsOf(known), partsOf(place)];
  const differs = one.findIndex((part, at) => part !== other[at]);
  return differs === -1 || (one[differs] ?? 0) < (other[differs] ?? 0);
}

/** The numbers of a place from the coarsest to the finest; 0 for what it does not say. */
function partsOf(place: Place): readonly number[] {
  switch (place.kind) {
    case 'file':
      return [0];
    case 'line':
      return [place.line, place.column];
    case 'cell':
      return cellNumbers(place.cell);
    case 'page':
      return [place.page, place.top ?? 0, place.table ?? 0, place.row ?? 0, place.column ?? 0];
    case 'table':
      return [place.table, place.row ?? 0, place.column ?? 0];
    case 'paragraph':
      return [place.paragraph];
  }
}

/** Row and column. @example cellNumbers('AB12') // [12, 28] */
function cellNumbers(cell: string): readonly number[] {
  const [, letters = '', digits = '0'] = /^([A-Z]*)(\d*)/.exec(cell) ?? [];
  return [Number(digits), [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0)];
}
