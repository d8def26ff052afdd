/** A workbook as a read document: each visible sheet is a table, its cells as they are shown. */
import type { Place } from '../../diagnostic.ts';
import type { OfficePackage } from '../package/open-package.ts';
import type { SourceReading, SourceTable } from '../source-document.ts';
import { sourceFault } from '../source-fault.ts';
import type { SourceLimits } from '../source-limits.ts';
import { sheetContent, type SheetCell } from './sheet-cells.ts';
import { sheetTable } from './sheet-table.ts';
import { showNumber } from './show-number.ts';
import { cellFormats, sharedTexts, workbookFacts } from './workbook-parts.ts';

export function readXlsx(parts: OfficePackage, file: string, limits: SourceLimits): SourceReading {
  const at: Place = { kind: 'file', file };
  const [workbook, relations, shared, styles] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/styles.xml'].map((name) => parts.read(name));
  const refused = [workbook, relations, shared, styles].find((part) => part?.kind === 'refused');
  if (refused?.kind === 'refused') return { diagnostics: [sourceFault(refused.code, at)] };
  if (workbook?.kind !== 'text' || relations?.kind !== 'text') return { diagnostics: [sourceFault('source-broken', at)] };
  const { sheets, is1904 } = workbookFacts(workbook.text, relations.text);
  const texts = shared?.kind === 'text' ? sharedTexts(shared.text) : [];
  const formats = styles?.kind === 'text' ? cellFormats(styles.text) : [];
  const blocks: SourceTable[] = [];
  let left = limits.cells;
  for (const { name, part } of sheets) {
    const read = parts.read(part);
    if (read.kind === 'refused') return { diagnostics: [sourceFault(read.code, at)] };
    // A sheet of charts alone has another kind of part, which may be missing here.
    if (read.kind === 'missing') continue;
    const content = sheetContent(read.text, left);
    const shown = content?.cells.map((cell) => ({ row: cell.row, column: cell.column, text: showCell(cell, texts, formats, is1904) }));
    const table = content === undefined || shown === undefined ? 'tooLarge' : sheetTable(shown, content.merged, { file, sheet: name, most: left });
    if (table === 'tooLarge') return { diagnostics: [sourceFault('source-too-many-cells', { kind: 'cell', file, sheet: name, cell: 'A1' }, undefined, `${limits.cells}個以下`)] };
    if (table === 'empty') continue;
    left -= table.rows.reduce((sum, row) => sum + row.cells.length, 0);
    blocks.push(table);
  }
  return { value: { format: 'xlsx', blocks, diagnostics: [] }, diagnostics: [] };
}

/** Kinds of cells: shared text, text in place, result of a formula, truth, error, ISO date, number. */
function showCell({ type, style, value }: SheetCell, texts: readonly string[], formats: readonly string[], is1904: boolean): string {
  switch (type) {
    case 's':
      return (/^\d+$/.test(value) ? (texts[Number(value)] ?? '') : '').trim();
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(value.trim()) ? showNumber(Number(value), formats[style] ?? '', is1904) : value.trim();
  }
  return value.trim();
}
