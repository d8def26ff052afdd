/** Opens rule sets (評価基準): those that come with the product, by name, and people's own, by file. */
import path from 'node:path';
import type { RuleSet } from '../domain/rule-set.ts';
import type { Diagnostic } from '../formats/diagnostic.ts';
import { readRuleSet } from '../intake/read-rule-set.ts';
import { shippedRuleNames, shippedRulesFile } from './product.ts';
import { readTextFile } from './read-text-file.ts';

/** A text file with the name under which faults speak of it. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** Where a rule set is to be found. */
export type RulesPlace = { readonly kind: 'name'; readonly name: string } | { readonly kind: 'file'; readonly file: string };

export interface RuleLoading {
  /** Missing when `diagnostics` holds an error. */
  readonly ruleSet?: RuleSet;
  readonly source?: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Codes of faults found here; each stands in docs/diagnostics.md. */
export const loadCodes = ['unknown-rule-set'] as const;

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

/** Reads a rule set; a name that is not shipped is told as a fault of `namedIn`, which wrote it. */
export async function loadRules(rules: RulesPlace, namedIn: string): Promise<RuleLoading> {
  if (rules.kind === 'name' && !shippedRuleNames().includes(rules.name)) return { diagnostics: [unknownRules(rules.name, namedIn)] };
  const file = rules.kind === 'name' ? shippedRulesFile(rules.name) : rules.file;
  const shown = rules.kind === 'name' ? `rules/${rules.name}.yaml` : rules.file;
  const reading = await readTextFile(file, shown);
  if (reading.text === undefined) return { diagnostics: reading.diagnostics.map(inWordsOfRules) };
  return { ...readRuleSet(reading.text, shown), source: { file: shown, text: reading.text } };
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
    code: 'unknown-rule-set' satisfies (typeof loadCodes)[number],
    severity: 'error',
    at: { kind: 'file', file },
    message: `評価基準「${name}」はありません`,
    found: name,
    expected: shippedRuleNames().join('、'),
    hint: 'ある名前から選ぶか、自分の評価基準のファイルを ./my-rules.yaml のように指定してください',
  };
}
