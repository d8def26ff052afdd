/** A cell with a figure (数値のセル) as people fill it in: 「1,234千円」「４５．２％」「△25」「－」「未公表」「98.5（速報値）」. */
import { parseDecimal } from '../../domain/decimal.ts';
import type { AbsenceReason, Figure, Standing } from '../../domain/figure.ts';
import { toHalfWidth } from '../../domain/half-width.ts';
import type { CellProblem } from '../../domain/table-row.ts';

export type CellReading = { readonly ok: true; readonly figure: Figure } | { readonly ok: false; readonly why: CellProblem['why'] };

/** `takes` says whether a unit written behind a number is the unit of the row. */
export interface UnitOfRow {
  readonly takes: (written: string) => boolean;
}

const absenceWords: Readonly<Record<AbsenceReason, readonly string[]>> = {
  notYetPublished: ['未公表', '公表前', '未確定', '集計中', '未集計'],
  surveySuspended: ['調査中止', '調査未実施', '調査なし'],
  notMeasured: ['未計測', '未測定', '未把握', '計測不能'],
  notApplicable: ['対象外', '該当なし', 'n/a'],
  discontinued: ['廃止', '終了'],
  notDisclosed: ['非公表', '秘匿', 'x', '***'],
  notEntered: ['未入力', '…', '...'],
};

const reasonOfWord: ReadonlyMap<string, AbsenceReason> = new Map(
  (Object.keys(absenceWords) as AbsenceReason[]).flatMap((reason) => absenceWords[reason].map((written) => [written, reason] as const)), // the keys of the record are the reasons
);

const standingOfWord: Readonly<Record<string, Standing>> = { 速報値: 'preliminary', 速報: 'preliminary', 見込み: 'estimate', 見込値: 'estimate', 見込: 'estimate', 推計値: 'estimate', 推計: 'estimate', 概算: 'estimate' };

const dashOnly = /^[-‐‑–—―−ー]+ ?%?$/;
const bracketed = /^(.*?)\(([^()]*)\)$/;
const numberAndUnit = /^([△▲−‐ー+-]?[\d,.]+) ?([^\d\s,.].*)$/;

/** Reads a figure. An empty cell and a dash are absences, never zero; what is neither number nor known word is a problem. */
export function readFigureCell(cell: string, unit: UnitOfRow): CellReading {
  const plain = parseDecimal(cell);
  if (plain !== undefined) return { ok: true, figure: { kind: 'value', value: plain.value, digits: plain.digits, standing: 'final', notes: [] } };
  const text = toHalfWidth(cell).trim();
  if (text === '' || dashOnly.test(text)) return absent('notEntered');
  const [, before = text, inside = ''] = bracketed.exec(text) ?? [];
  const reason = reasonOfWord.get(text.toLowerCase()) ?? reasonOfWord.get(before.toLowerCase());
  if (reason !== undefined) return absent(reason);
  const standing = standingOfWord[inside];
  return readNumber(standing === undefined ? text : before.trim(), standing ?? 'final', unit);
}

function absent(reason: AbsenceReason): CellReading {
  return { ok: true, figure: { kind: 'absent', reason, notes: [] } };
}

function readNumber(text: string, standing: Standing, unit: UnitOfRow): CellReading {
  const [, number = text, written] = numberAndUnit.exec(text) ?? [];
  const decimal = parseDecimal(number);
  if (decimal === undefined) return { ok: false, why: 'number' };
  if (written !== undefined && !unit.takes(written)) return { ok: false, why: 'unit' };
  return { ok: true, figure: { kind: 'value', value: decimal.value, digits: decimal.digits, standing, notes: [] } };
}
