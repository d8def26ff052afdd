/**
 * Findings in the order in which they are read, the gravest first and then as the document goes, each with the piece of the
 * document at which it is marked.
 */
import type { Place } from '../../formats/diagnostic.ts';
import type { SourceBlock, SourceCell } from '../../formats/source/source-document.ts';
import type { Finding } from '../../proof/finding.ts';
import { findingSeverities } from '../../proof/finding.ts';

export type Piece = SourceBlock | SourceCell;

export interface NumberedFinding {
  /** From 1. */
  readonly number: number;
  readonly finding: Finding;
  /** None where the place is the whole file, or not among the blocks that are shown. */
  readonly piece?: Piece;
}

export function numberFindings(findings: readonly Finding[], blocks: readonly SourceBlock[]): readonly NumberedFinding[] {
  const pieces = blocks.flatMap(piecesOf);
  const find = pieceFinder(pieces);
  const order = new Map(pieces.map((piece, index) => [piece, index]));
  const placed = findings.map((finding) => {
    const piece = find(finding.at);
    return { finding, piece, order: piece === undefined ? pieces.length : (order.get(piece) ?? pieces.length) };
  });
  placed.sort((a, b) => gravity(a.finding) - gravity(b.finding) || a.order - b.order);
  return placed.map(({ finding, piece }, index) => ({ number: index + 1, finding, ...(piece === undefined ? {} : { piece }) }));
}

export function findingsByPiece(numbered: readonly NumberedFinding[]): ReadonlyMap<Piece, readonly NumberedFinding[]> {
  const byPiece = new Map<Piece, NumberedFinding[]>();
  for (const each of numbered) {
    if (each.piece === undefined) continue;
    const there = byPiece.get(each.piece);
    if (there === undefined) byPiece.set(each.piece, [each]);
    else there.push(each);
  }
  return byPiece;
}

function gravity({ severity }: Finding): number {
  return findingSeverities.indexOf(severity);
}

function piecesOf(block: SourceBlock): readonly Piece[] {
  return block.kind === 'table' ? [block, ...block.rows.flatMap(({ cells }) => cells)] : [block];
}

/** The piece that a place names; where it names none, the row, table, sheet or page around it, or the nearest piece before it in a text. */
function pieceFinder(pieces: readonly Piece[]): (at: Place) => Piece | undefined {
  const byKey = new Map<string, Piece>();
  for (const piece of pieces) {
    for (const key of keysOf(piece.at)) if (!byKey.has(key)) byKey.set(key, piece);
  }
  return (at) => {
    const key = keysOf(at).find((each) => byKey.has(each));
    if (key !== undefined) return byKey.get(key);
    return at.kind === 'line' ? pieces.findLast((piece) => piece.at.kind === 'line' && isBefore(piece.at, at)) : undefined;
  };
}

interface InText {
  readonly line: number;
  readonly column: number;
}

function isBefore(one: InText, other: InText): boolean {
  return one.line < other.line || (one.line === other.line && one.column <= other.column);
}

/** Names of a place, the narrowest first. */
function keysOf(at: Place): readonly string[] {
  switch (at.kind) {
    case 'file':
      return [];
    case 'line':
      return [`line ${at.line} ${at.column}`];
    case 'cell':
      return [`cell ${at.sheet}!${at.cell}`, `sheet ${at.sheet}`];
    case 'page':
      return [...(at.table === undefined ? [`at ${at.page} ${at.top ?? ''} ${at.left ?? ''}`] : tableKeys(`page ${at.page} `, at)), `page ${at.page}`];
    case 'table':
      return tableKeys('', at);
    case 'paragraph':
      return [`paragraph ${at.paragraph}`];
  }
}

function tableKeys(prefix: string, { table, row, column }: { readonly table?: number; readonly row?: number; readonly column?: number }): readonly string[] {
  const [ofTable, ofRow] = [`${prefix}table ${table ?? ''}`, `${prefix}table ${table ?? ''} row ${row ?? ''}`];
  return [...(column === undefined ? [] : [`${ofRow} column ${column}`]), ...(row === undefined ? [] : [ofRow]), ofTable];
}
