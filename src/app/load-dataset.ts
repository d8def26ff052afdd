/** Opens a dataset (データ一式): a folder or a file, with the rule set it names. Every fault of both files comes back at once. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FiscalYear } from '../domain/identifiers.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import type { Diagnostic } from '../formats/diagnostic.ts';
import type { Dataset } from '../intake/read-dataset.ts';
import { readDataset } from '../intake/read-dataset.ts';
import { loadRules, rulesOfDataset, rulesOfUser } from './load-rules.ts';
import type { RuleLoading, SourceFile } from './load-rules.ts';
import { inWordsOfDataset } from './named-file-fault.ts';
import { readTextFile } from './read-text-file.ts';

export interface LoadedDataset {
  readonly dataset: Dataset;
  readonly ruleSet: RuleSet;
  readonly source: SourceFile;
  readonly ruleSource: SourceFile;
}

export interface LoadRequest {
  /** A folder with dataset.yaml (or dataset.json), or the file itself. */
  readonly path: string;
  /** Name of a shipped rule set, or a file; without it, what the dataset names. */
  readonly rules?: string;
  /** Report year, for which a version of the rules is chosen; without it, the one that the dataset names. */
  readonly year?: FiscalYear;
}

export interface Loading {
  /** Missing when `diagnostics` holds an error. */
  readonly loaded?: LoadedDataset;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the command line calls rules that the user names; faults of them are not the dataset's. */
const rulesOption = '--rules';

const datasetNames = ['dataset.yaml', 'dataset.yml', 'dataset.json'];

export async function loadDataset(request: LoadRequest): Promise<Loading> {
  const file = await datasetFile(request.path);
  const reading = await readTextFile(file, file);
  if (reading.text === undefined) return { diagnostics: reading.diagnostics };
  const source = { file, text: reading.text };
  const { dataset, diagnostics } = readDataset(source.text, file);
  if (dataset === undefined) return { diagnostics: [...diagnostics, ...(await faultsOfNamedRules(request.rules))] };
  const year = request.year ?? dataset.report.year;
  const rules = request.rules === undefined ? await rulesNamedIn(dataset, source, year) : await loadRules(rulesOfUser(request.rules), rulesOption, year);
  const all = [...diagnostics, ...rules.diagnostics];
  return rules.ruleSet === undefined || rules.source === undefined ? { diagnostics: all } : { loaded: { dataset, ruleSet: rules.ruleSet, source, ruleSource: rules.source }, diagnostics: all };
}

async function rulesNamedIn({ report }: Dataset, source: SourceFile, year: FiscalYear): Promise<RuleLoading> {
  const place = rulesOfDataset(report.rules, source.file);
  const loading = await loadRules(place, source.file, year);
  return loading.source === undefined ? { ...loading, diagnostics: inWordsOfDataset(loading.diagnostics, { key: 'rules', named: report.rules }, source) } : loading;
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then((found) => found.isFile(), () => false);
}

/** The file meant by a folder; a path that is no folder stands for itself. */
async function datasetFile(given: string): Promise<string> {
  const isFolder = await stat(given).then((found) => found.isDirectory(), () => false);
  if (!isFolder) return given;
  for (const name of datasetNames) if (await isFile(path.join(given, name))) return path.join(given, name);
  return path.join(given, 'dataset.yaml');
}

/** Faults of rules that the user named are told even when the dataset could not be read. */
async function faultsOfNamedRules(rules: string | undefined): Promise<readonly Diagnostic[]> {
  return rules === undefined ? [] : (await loadRules(rulesOfUser(rules), rulesOption)).diagnostics;
}
