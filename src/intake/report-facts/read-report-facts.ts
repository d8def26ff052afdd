/** Reads the JSON of a published report (公表された報告の転記), with every fault at its line and its JSON path. */
import type { Diagnostic } from '../../formats/diagnostic.ts';
import { readYaml } from '../../formats/yaml/read-yaml.ts';
import type { TreePath } from '../../formats/yaml/tree.ts';
import { isTreeMap } from '../../formats/yaml/tree.ts';
import { inOrder, toDiagnostics } from '../intake-fault.ts';
import { schemaFaults } from '../schema-faults.ts';
import type { ReportFacts } from './facts-schema.ts';
import { factsSchema } from './facts-schema.ts';

export interface FactsReading {
  /** Missing when `diagnostics` holds an error. */
  readonly facts?: ReportFacts;
  readonly diagnostics: readonly Diagnostic[];
}

/** Keys by which such a file is told from any other JSON. */
const marks = ['municipality', 'report_title', 'indicators'] as const;

/** @example readReportFacts('{ "municipality": … }', 'report.json').facts?.report_title */
export function readReportFacts(text: string, file: string): FactsReading {
  const tree = readYaml(text, file);
  if (tree.diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics: tree.diagnostics };
  const { value } = tree;
  if (!isTreeMap(value) || !marks.every((key) => key in value)) return { diagnostics: [unknownFormat(file)] };
  const parsed = factsSchema.safeParse(value);
  if (parsed.success) return { facts: parsed.data, diagnostics: tree.diagnostics };
  const faults = schemaFaults(parsed.error.issues, value).map((fault) => ({ ...fault, message: `${fault.message}（${jsonPath(fault.path)}）` }));
  return { diagnostics: inOrder([...tree.diagnostics, ...toDiagnostics(faults, tree)]) };
}

/** @example jsonPath(['indicators', 3, 'target', 'value']) // "indicators[3].target.value" */
export function jsonPath(path: TreePath): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
}

function unknownFormat(file: string): Diagnostic {
  return {
    code: 'import-format-unknown',
    severity: 'error',
    at: { kind: 'file', file },
    message: '取り込める形式のファイルではありません',
    expected: `${marks.join('、')} を持つ JSON`,
    hint: '取り込めるのは、公表された報告を転記した JSON です。dataset.yaml なら、そのまま shirube evaluate に渡せます',
  };
}
