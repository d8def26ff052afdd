/** Imports a finished document (完成した報告書の取り込み): PDF, Word, Excel, HTML, Markdown or text in, a draft dataset with its layout, the printed results and the list of what a person has to look at out. */
import path from 'node:path';
import type { Diagnostic } from '../formats/diagnostic.ts';
import { formatPlace } from '../formats/format-diagnostic.ts';
import { readDocument } from '../formats/source/read-document.ts';
import { defaultSourceLimits } from '../formats/source/source-limits.ts';
import { writeYaml } from '../formats/yaml/write-yaml.ts';
import { readDataset } from '../intake/read-dataset.ts';
import type { Remark } from '../intake/report-facts/remark.ts';
import { remarksText } from '../intake/report-facts/remarks-text.ts';
import type { ReportImport } from '../intake/report-import/import-source-report.ts';
import { importSourceReport } from '../intake/report-import/import-source-report.ts';
import { readSourceReport } from '../intake/source-report/read-source-report.ts';
import { writeDataset } from '../intake/write-dataset.ts';
import type { Importing, ImportRequest } from './imported.ts';
import { headLines, inWordsOfImport, printedJson } from './imported.ts';
import { productPath } from './product.ts';
import { readBytes } from './read-bytes.ts';
import { readTextFile } from './read-text-file.ts';

/** Codes of faults found here; each stands in docs/diagnostics.md. */
export const importCodes = ['import-nothing-read'] as const;

export async function importDocument({ path: file, rules }: ImportRequest): Promise<Importing> {
  const { bytes, diagnostics: unread } = await readBytes(file, file, defaultSourceLimits.bytes);
  if (bytes === undefined) return { diagnostics: unread.map(inWordsOfImport) };
  const { value: document, diagnostics } = await readDocument(bytes, path.basename(file));
  if (document === undefined) return { diagnostics };
  const draft = importSourceReport(readSourceReport(document), { rules: rules ?? 'table', layout: 'layout.yaml' });
  if (draft === undefined) return { diagnostics: [...diagnostics, nothingRead(file)] };
  const layout = await readTextFile(productPath('layouts/imported-report.yaml'), 'layouts/imported-report.yaml');
  if (layout.text === undefined) return { diagnostics: [...diagnostics, ...layout.diagnostics] };
  const name = path.basename(file);
  const dataset = datasetText(draft, name);
  const remarks = [...draft.remarks, ...faultsOf(dataset)];
  const files = [
    ['dataset.yaml', dataset],
    ['layout.yaml', layout.text],
    ['expected.json', printedJson(draft.title, name, draft.printed.map((row) => ({ year: draft.year, ...row })))],
    ['import-notes.md', remarksText(draft.title, name, remarks)],
  ] as const;
  return { imported: { title: draft.title, indicators: draft.printed.length, remarks, files }, diagnostics };
}

/** In the words of the writer of datasets; a draft with errors as it was drawn up, for a person to put right. */
function datasetText({ tree, title }: ReportImport, name: string): string {
  const head = headLines(['完成した報告書から、shirube import で作った下書き。数値は資料に印刷されたとおり。', '推定したことと、データに入らないことは、import-notes.md にある。', `資料: ${title}（${name}）`]);
  const drawn = writeYaml(tree);
  const { dataset } = readDataset(drawn, 'dataset.yaml');
  return `${head}${dataset === undefined ? drawn : writeDataset(dataset)}`;
}

/** What the check of datasets says of the draft, with the lines of the file that is written. */
function faultsOf(text: string): readonly Remark[] {
  return readDataset(text, 'dataset.yaml').diagnostics.map(({ at, severity, message, found, hint }) => {
    const shown = found === undefined ? '' : `（${found}）`;
    return { kind: 'open', text: `${severity === 'error' ? '誤り' : '注意'} ${formatPlace(at)}: ${message}${shown}。${hint}` };
  });
}

function nothingRead(file: string): Diagnostic & { readonly code: (typeof importCodes)[number] } {
  return {
    code: 'import-nothing-read',
    severity: 'error',
    at: { kind: 'file', file },
    message: '指標の表が見つからないため、取り込めません',
    expected: '「指標」「目標値」「実績値」などの見出しを持つ表',
    hint: '文字が画像になっていないか、表が文書の中にあるかを確かめてください。読み取れた内容は shirube prove で見られます',
  };
}
