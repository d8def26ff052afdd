/**
 * Makes a Word package the same each time. The writing library stamps the clock into it and numbers bookmarks and pictures
 * on through all documents of the process; here dates come from the edition and numbers start at 1. On the way the package
 * gets what the library cannot write: fonts to use where ours is not installed, and descriptions of tables.
 */

import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { editionDate } from '../document/edition-date.ts';
import { escapeXml } from './escape-xml.ts';

export interface PackageFacts {
  readonly author: string;
  /** ISO date of the edition. */
  readonly date: string;
  /** Of each table in order, said to assistive technology. */
  readonly captions: readonly string[];
}

const CONTENT_TYPES = '[Content_Types].xml';
/** The East Asian fonts that Word takes, in this order, where BIZ UDPGothic is missing (before Windows 10 1809, on a Mac). */
const FONT_TABLE =
  '<w:font w:name="BIZ UDPGothic"><w:altName w:val="Yu Gothic;MS Gothic;Hiragino Sans"/><w:charset w:val="80"/>' +
  '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>' +
  ['Yu Gothic', 'MS Gothic'].map((name) => `<w:font w:name="${name}"><w:charset w:val="80"/><w:family w:val="modern"/></w:font>`).join('');
/** Word would put a quarter of a character between 5 and 年; in the narrow columns of a report that room is missing. */
const NO_AUTO_SPACE = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';

export function settlePackage(bytes: Uint8Array, facts: PackageFacts): Uint8Array {
  const files = unzipSync(bytes);
  const names = Object.keys(files).sort((a, b) => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES) || (a < b ? -1 : 1));
  const settled: Zippable = {};
  for (const name of names) {
    const content = files[name] ?? new Uint8Array();
    settled[name] = name.endsWith('.xml') ? strToU8(settlePart(name, strFromU8(content), facts)) : content;
  }
  const [year, month, day] = editionDate(facts.date);
  // A zip stores local time without its zone: the same calendar fields everywhere give the same bytes everywhere.
  return zipSync(settled, { mtime: new Date(year, month - 1, day), level: 6 });
}

function settlePart(name: string, xml: string, facts: PackageFacts): string {
  switch (name) {
    case 'docProps/core.xml':
      return settleCore(xml, facts);
    case 'word/document.xml':
      return describeTables(renumber(xml), facts.captions);
    case 'word/fontTable.xml':
      return xml.replace(/(<w:fonts\b[^>]*?)\/>$/, `$1>${FONT_TABLE}</w:fonts>`);
    case 'word/styles.xml':
      return xml.replace(/(w:styleId="Normal"[^>]*>.*?)(<\/w:style>)/s, `$1<w:pPr>${NO_AUTO_SPACE}</w:pPr>$2`);
    case 'word/settings.xml':
      return xml.replace('</w:settings>', '<w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/></w:settings>');
    default:
      return xml;
  }
}

function settleCore(xml: string, facts: PackageFacts): string {
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${facts.date}T00:00:00Z`)
    .replace(/(<cp:lastModifiedBy>)[^<]*/, (_, tag: string) => tag + escapeXml(facts.author))
    .replace('</cp:coreProperties>', '<dc:language>ja-JP</dc:language></cp:coreProperties>');
}

function renumber(xml: string): string {
  const bookmarks = new Map<string, number>();
  let pictures = 0;
  return xml
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)/g, (_, head: string, id: string) => {
      const number = bookmarks.get(id) ?? bookmarks.size + 1;
      bookmarks.set(id, number);
      return head + number;
    })
    .replace(/(<wp:docPr id=")\d+/g, (_, head: string) => {
      pictures += 1;
      return head + pictures;
    });
}

function describeTables(xml: string, captions: readonly string[]): string {
  let table = 0;
  return xml.replace(/<\/w:tblPr>/g, (end) => {
    const caption = captions[table] ?? '';
    table += 1;
    return caption === '' ? end : `<w:tblCaption w:val="${escapeXml(caption)}"/>${end}`;
  });
}
