/** Reads a rule set (評価基準): YAML or JSON text to the rules, with every fault of notation, form and meaning at once. */
import { checkRuleSet } from '../domain/check-rule-set.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import type { Diagnostic } from '../formats/diagnostic.ts';
import { readYaml } from '../formats/yaml/read-yaml.ts';
import { buildRuleSet } from './build-rule-set.ts';
import { inOrder, toDiagnostics } from './intake-fault.ts';
import { ruleSetSchema } from './rule-set-schema.ts';
import { schemaFaults } from './schema-faults.ts';

export interface RuleSetReading {
  /** Missing when `diagnostics` holds an error. */
  readonly ruleSet?: RuleSet;
  readonly diagnostics: readonly Diagnostic[];
}

/** @example readRuleSet('format: shirube-rules/1 …', 'rules.yaml').ruleSet?.name */
export function readRuleSet(text: string, file: string): RuleSetReading {
  const yaml = readYaml(text, file);
  if (yaml.value === null && yaml.diagnostics.length > 0) return { diagnostics: yaml.diagnostics };
  const parsed = ruleSetSchema.safeParse(yaml.value);
  if (!parsed.success) return { diagnostics: inOrder([...yaml.diagnostics, ...toDiagnostics(schemaFaults(parsed.error.issues, yaml.value), yaml)]) };
  const ruleSet = buildRuleSet(parsed.data);
  const diagnostics = inOrder([...yaml.diagnostics, ...toDiagnostics(checkRuleSet(ruleSet), yaml)]);
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error') ? { diagnostics } : { ruleSet, diagnostics };
}
