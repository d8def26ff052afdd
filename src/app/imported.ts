/** What an import gives (取り込みの結果): the files of a dataset with what a person has to look at. */
import { printYear } from '../domain/era.ts';
import type { FiscalYear } from '../domain/identifiers.ts';
import type { Diagnostic } from '../formats/diagnostic.ts';
import type { Remark } from '../intake/report-facts/remark.ts';

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

/** What a report printed of an indicator in a report year. */
export interface PrintedLine {
  readonly year: FiscalYear;
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly rate: string | null;
  readonly verdict: string | null;
}

/** The text of `expected.json`: a line for each indicator and report year, in the order of the report. */
export function printedJson(title: string, source: string | null, printed: readonly PrintedLine[]): string {
  const rows = printed.map(({ year, ...row }) => `    ${JSON.stringify({ year: printYear(year, 'fiscal', 'eraShort'), ...row })}`);
  return `{\n  "report": ${JSON.stringify({ title, source })},\n  "printed": [\n${rows.join(',\n')}\n  ]\n}\n`;
}

/** The lines above a dataset that say where it comes from. */
export function headLines(lines: readonly string[]): string {
  return lines.map((line) => `# ${line.replace(/\s+/g, ' ')}\n`).join('');
}

export function inWordsOfImport(diagnostic: Diagnostic): Diagnostic {
  const isUnopened = diagnostic.code === 'file-not-found' || diagnostic.code === 'file-not-readable';
  return isUnopened ? { ...diagnostic, hint: '取り込むファイルの名前と場所を確かめてください' } : diagnostic;
}
