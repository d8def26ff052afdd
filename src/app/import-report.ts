/** Imports a published report (取り込み): its JSON of facts and figures in, a dataset with its layout, the printed results and the list of what a person has to look at out. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { printYear } from '../domain/era.ts';
import type { Diagnostic } from '../formats/diagnostic.ts';
import { writeYaml } from '../formats/yaml/write-yaml.ts';
import { readDataset } from '../intake/read-dataset.ts';
import type { ReportFacts } from '../intake/report-facts/facts-schema.ts';
import type { FactsImport } from '../intake/report-facts/import-facts.ts';
import { importFacts } from '../intake/report-facts/import-facts.ts';
import { readReportFacts } from '../intake/report-facts/read-report-facts.ts';
import type { Remark } from '../intake/report-facts/remark.ts';
import { remarksText } from '../intake/report-facts/remarks-text.ts';
import { writeDataset } from '../intake/write-dataset.ts';
import { productPath } from './product.ts';
import { readTextFile } from './read-text-file.ts';
import type { WriteRefusal } from './write-files.ts';
import { writeFiles } from './write-files.ts';

export interface ImportRequest {
  readonly path: string;
  /** Name of a rule set, or a file beside the dataset (`./rules.yaml`); without it, 100 % and more is 達成. */
  readonly rules?: string;
}

export interface Imported {
  readonly title: string;
  readonly indicators: number;
  readonly remarks: readonly Remark[];
  /** File names with their texts. */
  readonly files: readonly (readonly [name: string, text: string])[];
}

export interface Importing {
  /** Missing when `diagnostics` holds an error. */
  readonly imported?: Imported;
  readonly diagnostics: readonly Diagnostic[];
}

export type ImportResult =
  | { readonly kind: 'written'; readonly imported: Imported; readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'faulty'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'exists'; readonly path: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'refused'; readonly refusal: WriteRefusal; readonly diagnostics: readonly Diagnostic[] };

/** Reads and converts; nothing is written. */
export async function importReport(request: ImportRequest): Promise<Importing> {
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
    ['expected.json', printedJson(facts, converted)],
    ['import-notes.md', remarksText(facts.report_title, facts.source_address ?? '（記載なし）', converted.remarks)],
  ] as const;
  return { imported: { title: facts.report_title, indicators: facts.indicators.length, remarks: converted.remarks, files }, diagnostics: all };
}

/** Imports into a folder; a dataset that is there already is only replaced when asked for. */
export async function writeImport(request: ImportRequest & { readonly out: string; readonly replace: boolean }): Promise<ImportResult> {
  const { imported, diagnostics } = await importReport(request);
  if (imported === undefined) return { kind: 'faulty', diagnostics };
  const files = imported.files.map(([name, text]) => ({ path: path.join(request.out, name), bytes: new TextEncoder().encode(text) }));
  for (const file of files) if (!request.replace && (await exists(file.path))) return { kind: 'exists', path: file.path, diagnostics };
  const refusal = await writeFiles(request.out, files);
  return refusal === undefined ? { kind: 'written', imported, files: files.map((file) => file.path), diagnostics } : { kind: 'refused', refusal, diagnostics };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(() => true, () => false);
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
  return lines.map((line) => `# ${line.replace(/\s+/g, ' ')}\n`).join('');
}

/** What the report printed, a row for each indicator and report year, in the order of the report. */
function printedJson({ report_title, source_address }: ReportFacts, { printed }: FactsImport): string {
  const rows = printed.map(({ year, ...row }) => `    ${JSON.stringify({ year: printYear(year, 'fiscal', 'eraShort'), ...row })}`);
  const head = { title: report_title, source: source_address ?? null };
  return `{\n  "report": ${JSON.stringify(head)},\n  "printed": [\n${rows.join(',\n')}\n  ]\n}\n`;
}

function inWordsOfImport(diagnostic: Diagnostic): Diagnostic {
  const isUnopened = diagnostic.code === 'file-not-found' || diagnostic.code === 'file-not-readable';
  return isUnopened ? { ...diagnostic, hint: '取り込むファイルの名前と場所を確かめてください' } : diagnostic;
}
