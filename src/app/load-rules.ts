/** Opens rule sets (評価基準): those that come with the product, by name, and people's own, by file. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { printYear } from '../domain/era.ts';
import type { FiscalYear } from '../domain/identifiers.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import { effectiveYears, versionFaults, versionFor } from '../domain/rule-versions.ts';
import type { Diagnostic } from '../formats/diagnostic.ts';
import { readYaml } from '../formats/yaml/read-yaml.ts';
import { readRuleSet } from '../intake/read-rule-set.ts';
import { shippedRuleNames, shippedRulesFile } from './product.ts';
import { readTextFile } from './read-text-file.ts';

/** A text file with the name under which faults speak of it. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** Where a rule set is to be found. */
export type RulesPlace = { readonly kind: 'name'; readonly name: string } | { readonly kind: 'file'; /** A file, or a folder with one file a version. */ readonly file: string };

export interface RuleLoading {
  /** Missing when `diagnostics` holds an error. */
  readonly ruleSet?: RuleSet;
  readonly source?: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Codes of faults found here; each stands in docs/diagnostics.md. */
export const loadCodes = ['unknown-rule-set', 'rules-folder-empty', 'no-rules-for-year'] as const;

type LoadCode = (typeof loadCodes)[number];

function isFileName(text: string): boolean {
  return /[/\\]|\.(ya?ml|json)$/i.test(text);
}

/** @example rulesOfUser('./my-rules.yaml').kind // 'file' */
export function rulesOfUser(text: string): RulesPlace {
  return isFileName(text) ? { kind: 'file', file: text } : { kind: 'name', name: text };
}

/** A file named in a dataset lies beside the dataset. */
export function rulesOfDataset(text: string, dataset: string): RulesPlace {
  return isFileName(text) ? { kind: 'file', file: path.join(path.dirname(dataset), text) } : { kind: 'name', name: text };
}

/**
 * Reads a rule set; a name that is not shipped is told as a fault of `namedIn`, which wrote it. Of a folder of versions, the
 * one that holds in the report year; without a year, the newest.
 */
export async function loadRules(rules: RulesPlace, namedIn: string, year?: FiscalYear): Promise<RuleLoading> {
  if (rules.kind === 'file' && (await isFolder(rules.file))) return loadVersions(rules.file, year);
  if (rules.kind === 'name' && !shippedRuleNames().includes(rules.name)) return { diagnostics: [unknownRules(rules.name, namedIn)] };
  return rules.kind === 'name' ? loadFile(shippedRulesFile(rules.name), `rules/${rules.name}.yaml`) : loadFile(rules.file, rules.file);
}

async function loadFile(file: string, shown: string): Promise<RuleLoading> {
  const reading = await readTextFile(file, shown);
  if (reading.text === undefined) return { diagnostics: reading.diagnostics.map(inWordsOfRules) };
  return { ...readRuleSet(reading.text, shown), source: { file: shown, text: reading.text } };
}

/** Every version is read and held against the others, so that a fault of one that does not hold this year is told too. */
async function loadVersions(folder: string, year: FiscalYear | undefined): Promise<RuleLoading> {
  const names = (await readdir(folder)).filter((name) => /\.(ya?ml|json)$/i.test(name)).sort();
  const loadings = await Promise.all(names.map((name) => loadFile(path.join(folder, name), path.join(folder, name))));
  const versions = loadings.flatMap(({ ruleSet, source }) => (ruleSet === undefined || source === undefined ? [] : [{ ...ruleSet, source }]));
  const diagnostics = [...loadings.flatMap((loading) => loading.diagnostics), ...faultsOfVersions(versions)];
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const held = versionFor(versions, year);
  if (held === undefined) return { diagnostics: [...diagnostics, noVersion(folder, versions, year)] };
  const { source, ...ruleSet } = held;
  return { ruleSet, source, diagnostics };
}

type Version = RuleSet & { readonly source: SourceFile };

function faultsOfVersions(versions: readonly Version[]): readonly Diagnostic[] {
  return versionFaults(versions).flatMap(({ version, fault: { path: at, ...words } }) => {
    const source = versions[version]?.source;
    return source === undefined ? [] : [{ ...words, at: readYaml(source.text, source.file).placeOf(at) }];
  });
}

function noVersion(folder: string, versions: readonly RuleSet[], year: FiscalYear | undefined): Diagnostic {
  const at = { kind: 'file', file: folder } as const;
  if (year === undefined || versions.length === 0) {
    return { code: 'rules-folder-empty' satisfies LoadCode, severity: 'error', at, message: 'フォルダーに評価基準のファイルがありません', expected: '.yaml か .json のファイル', hint: 'フォルダーの場所を確かめるか、評価基準のファイルを1つ指定してください' };
  }
  return {
    code: 'no-rules-for-year' satisfies LoadCode,
    severity: 'error',
    at,
    message: 'この年度に適用する版がありません',
    found: printYear(year, 'fiscal', 'eraLong'),
    expected: versions.map((each) => `第${each.version}版 ${effectiveYears(each)}`).join('、'),
    hint: '年度の指定を確かめるか、その年度の版を加えてください',
  };
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then((found) => found.isDirectory(), () => false);
}

/** Whoever names rules is not to be told of datasets. */
function inWordsOfRules(diagnostic: Diagnostic): Diagnostic {
  const isUnopened = diagnostic.code === 'file-not-found' || diagnostic.code === 'file-not-readable';
  return isUnopened ? { ...diagnostic, hint: `評価基準のファイルの名前と場所を確かめるか、用意された評価基準の名前（${shippedRuleNames().join('、')}）を指定してください` } : diagnostic;
}

/** A rule set that comes with the product, by the name that `--rules` takes. */
export interface ShippedRuleSet {
  readonly name: string;
  readonly ruleSet: RuleSet;
}

/** Every shipped rule set that is in order, by name; the faults of the others beside them. */
export async function loadShippedRules(): Promise<{ readonly shipped: readonly ShippedRuleSet[]; readonly diagnostics: readonly Diagnostic[] }> {
  const loadings = await Promise.all(shippedRuleNames().map(async (name) => ({ name, ...(await loadRules({ kind: 'name', name }, 'rules')) })));
  return {
    shipped: loadings.flatMap(({ name, ruleSet }) => (ruleSet === undefined ? [] : [{ name, ruleSet }])),
    diagnostics: loadings.flatMap(({ diagnostics }) => diagnostics),
  };
}

function unknownRules(name: string, file: string): Diagnostic {
  return {
    code: 'unknown-rule-set' satisfies LoadCode,
    severity: 'error',
    at: { kind: 'file', file },
    message: `評価基準「${name}」はありません`,
    found: name,
    expected: shippedRuleNames().join('、'),
    hint: 'ある名前から選ぶか、自分の評価基準のファイルを ./my-rules.yaml のように指定してください',
  };
}
