/** Understands a document (報告書の読解): what its tables, sentences and notes hold, in reading order. */
import type { SourceBlock, SourceDocument } from '../../formats/source/source-document.ts';
import { reportYearOf } from './report-year.ts';
import { readProse } from './read-prose.ts';
import type { Outline } from './read-sections.ts';
import { openSection } from './read-sections.ts';
import { readTable } from './read-table.ts';
import type { Reading } from './reading.ts';
import { whereIn } from './reading.ts';
import type { SourceReport } from './source-report.ts';

/** Never fails: what is not understood is listed. */
export function readSourceReport(document: SourceDocument): SourceReport {
  const outline: Outline = { sections: [], current: undefined };
  const reading: Reading = { outline, tables: [], facts: [], sentences: [], notes: [], notUnderstood: [] };
  for (const block of document.blocks) readBlock(block, reading);
  const { tables, facts, sentences, notes, notUnderstood } = reading;
  const title = outline.sections[0]?.text ?? sentences[0]?.text;
  const report = { format: document.format, sections: outline.sections, tables, facts, sentences, notes, notUnderstood, ...(title === undefined ? {} : { title }) };
  const year = reportYearOf(report);
  return year === undefined ? report : { ...report, year };
}

function readBlock(block: SourceBlock, reading: Reading): void {
  const { outline } = reading;
  switch (block.kind) {
    case 'heading':
      openSection(outline, block.level, block.text, block.at);
      return;
    case 'paragraph': {
      const prose = readProse(block.text, block.at, whereIn(reading));
      reading.sentences.push(...prose.sentences);
      reading.notes.push(...prose.notes);
      return;
    }
    case 'note':
      reading.notes.push({ mark: block.mark, text: block.text, at: block.at, ...whereIn(reading) });
      return;
    case 'table':
      readTable(block, reading);
  }
}
