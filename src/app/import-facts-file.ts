/** Imports a published report that was re-recorded as JSON (転記の取り込み): its facts and figures in, a dataset with its layout and the printed results out. */
import type { Diagnostic } from '../formats/diagnostic.ts';
import { writeYaml } from '../formats/yaml/write-yaml.ts';
import { readDataset } from '../intake/read-dataset.ts';
import type { ReportFacts } from '../intake/report-facts/facts-schema.ts';
import type { FactsImport } from '../intake/report-facts/import-facts.ts';
import { importFacts } from '../intake/report-facts/import-facts.ts';
import { readReportFacts } from '../intake/report-facts/read-report-facts.ts';
import { remarksText } from '../intake/report-facts/remarks-text.ts';
import { writeDataset } from '../intake/write-dataset.ts';
import type { Importing, ImportRequest } from './imported.ts';
import { headLines, inWordsOfImport, printedJson } from './imported.ts';
import { productPath } from './product.ts';
import { readTextFile } from './read-text-file.ts';

/** Reads and converts; nothing is written. */
export async function importFactsFile(request: ImportRequest): Promise<Importing> {
  const reading = await readTextFile(request.path, request.path);
  if (reading.text === undefined) return { diagnostics: reading.diagnostics.map(inWordsOfImport) };
  const { facts, diagnostics } = readReportFacts(reading.text, request.path);
  if (facts === undefined) return { diagnostics };
  const layout = await readTextFile(productPath('layouts/indicator-table.yaml'), 'layouts/indicator-table.yaml');
  const converted = importFacts(facts, { rules: request.rules ?? 'table', layout: 'layout.yaml' });
  const dataset = canonicalDataset(converted);
  const all = [...diagnostics, ...layout.diagnostics, ...dataset.diagnostics];
  if (dataset.text === undefined || layout.text === undefined) return { diagnostics: all };
  const files = [
    ['dataset.yaml', `${headOf(facts)}${dataset.text}`],
    ['layout.yaml', layout.text],
    ['expected.json', printedJson(facts.report_title, facts.source_address ?? null, converted.printed)],
    ['import-notes.md', remarksText(facts.report_title, facts.source_address ?? '（記載なし）', converted.remarks)],
  ] as const;
  return { imported: { title: facts.report_title, indicators: facts.indicators.length, remarks: converted.remarks, files }, diagnostics: all };
}

/** In the words of the writer of datasets, which also shows that what was converted reads as a dataset. */
function canonicalDataset({ tree }: FactsImport): { readonly text?: string; readonly diagnostics: readonly Diagnostic[] } {
  const { dataset, diagnostics } = readDataset(writeYaml(tree), '取り込んだ dataset.yaml');
  return dataset === undefined ? { diagnostics } : { text: writeDataset(dataset), diagnostics: [] };
}

function headOf({ report_title, source_address, source_note }: ReportFacts): string {
  const lines = [
    '公表された報告を転記した JSON から、shirube import で作ったもの。数値は資料に印刷されたとおり。',
    `資料: ${report_title}`,
    ...(source_address === null || source_address === undefined ? [] : [source_address]),
    ...(source_note === null || source_note === undefined ? [] : [source_note]),
  ];
  return headLines(lines);
}
