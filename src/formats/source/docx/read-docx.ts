/** A Word file as a read document. Its numbers of lists are made by Word when it shows the file, and are not in it. */
import type { Place } from '../../diagnostic.ts';
import { attributeOf, tokenizeMarkup } from '../../markup/tokenize-markup.ts';
import type { OfficePackage } from '../package/open-package.ts';
import type { SourceNote, SourceReading } from '../source-document.ts';
import { sourceFault } from '../source-fault.ts';
import type { SourceLimits } from '../source-limits.ts';
import { DocxBlocks } from './docx-blocks.ts';
import { headingStyles } from './docx-styles.ts';

export function readDocx(parts: OfficePackage, file: string, limits: SourceLimits): SourceReading {
  const at: Place = { kind: 'file', file };
  const main = parts.read('word/document.xml');
  if (main.kind !== 'text') return { diagnostics: [sourceFault(main.kind === 'refused' ? main.code : 'source-broken', at)] };
  const styles = parts.read('word/styles.xml');
  const blocks = new DocxBlocks(file, headingStyles(styles.kind === 'text' ? styles.text : ''));
  for (const token of tokenizeMarkup(main.text, 'xml')) {
    blocks.take(token);
    if (blocks.cells > limits.cells) return { diagnostics: [sourceFault('source-too-many-cells', at, undefined, `${limits.cells}個以下`)] };
  }
  const read = [...blocks.end(), ...notesOf(parts, blocks.notes, at)];
  return { value: { format: 'docx', blocks: read, diagnostics: [] }, diagnostics: [] };
}

/** Notes behind the text, numbered as Word numbers them: each kind in the order of its marks. */
function notesOf(parts: OfficePackage, marks: DocxBlocks['notes'], at: Place): readonly SourceNote[] {
  return (['footnotes', 'endnotes'] as const).flatMap((part) => {
    const ids = marks.filter((mark) => mark.part === part).map(({ id }) => id);
    if (ids.length === 0) return [];
    const texts = noteTexts(parts, part);
    return ids.flatMap((id, index): readonly SourceNote[] => {
      const text = texts.get(id)?.trim() ?? '';
      return text === '' ? [] : [{ kind: 'note', mark: `${index + 1}`, text, at }];
    });
  });
}

function noteTexts(parts: OfficePackage, part: 'footnotes' | 'endnotes'): ReadonlyMap<string, string> {
  const read = parts.read(`word/${part}.xml`);
  const texts = new Map<string, string>();
  let id = '';
  let isText = false;
  for (const token of tokenizeMarkup(read.kind === 'text' ? read.text : '', 'xml')) {
    if (token.kind === 'text') {
      if (isText) texts.set(id, (texts.get(id) ?? '') + token.text);
    } else if (token.kind === 'open' && (token.name === 'w:footnote' || token.name === 'w:endnote')) id = attributeOf(token.attributes, 'w:id') ?? '';
    else if (token.name === 'w:t') isText = token.kind === 'open' && !token.isEmpty;
    else if (token.kind === 'close' && token.name === 'w:p') texts.set(id, `${texts.get(id) ?? ''}\n`);
  }
  return texts;
}
