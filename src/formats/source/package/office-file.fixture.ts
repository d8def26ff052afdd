/** Small Office files for tests, made of their XML. */
import { zipSync } from 'fflate';

export function packageOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])));
}

export function docxOf(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return packageOf({ 'word/document.xml': `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`, ...more });
}

/** A workbook of one sheet; styles 0 to 2 are general, percent with one decimal, and dates. */
export function xlsxOf(sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return packageOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="指標" sheetId="1" r:id="rId1"/><sheet name="裏" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/sharedStrings.xml': '<sst><si><t>達成率</t><rPh sb="0" eb="3"><t>タッセイリツ</t></rPh></si><si><r><t>実</t></r><r><t>績</t></r></si></sst>',
    'xl/styles.xml': '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="0.0%"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="31"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
    'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    ...more,
  });
}
