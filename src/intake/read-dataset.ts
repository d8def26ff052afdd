/**
 * Reads a dataset: YAML or JSON text to a strategy, with every fault of notation, form and meaning at once. Nothing is
 * guessed: a strategy comes out only when there is no error.
 */
import { checkStrategy } from '../domain/check-strategy.ts';
import type { Fault } from '../domain/fault.ts';
import type { FiscalYear, IsoDate } from '../domain/identifiers.ts';
import type { Strategy } from '../domain/strategy.ts';
import type { Diagnostic } from '../formats/diagnostic.ts';
import type { Tree } from '../formats/yaml/tree.ts';
import { readYaml } from '../formats/yaml/read-yaml.ts';
import type { BuiltStrategy } from './build-strategy.ts';
import { buildStrategy } from './build-strategy.ts';
import type { WrittenDataset } from './dataset-schema.ts';
import { datasetSchema } from './dataset-schema.ts';
import type { IntakeFault } from './intake-fault.ts';
import { inOrder, toDiagnostics } from './intake-fault.ts';
import type { Salvage } from './salvage.ts';
import { isDoubtful, originalPath, salvage } from './salvage.ts';
import { schemaFaults } from './schema-faults.ts';

/** What commands take when they are told nothing else. */
export interface ReportDefaults {
  readonly year: FiscalYear;
  /** Name of a rule set, or a file beginning with `./`. */
  readonly rules: string;
  readonly layout: string;
  readonly date: IsoDate;
}

export interface Dataset {
  readonly strategy: Strategy;
  readonly report: ReportDefaults;
}

export interface DatasetReading {
  /** Missing when `diagnostics` holds an error. */
  readonly dataset?: Dataset;
  readonly diagnostics: readonly Diagnostic[];
}

/** @example readDataset('format: shirube-dataset/1 …', 'dataset.yaml').dataset?.strategy.title */
export function readDataset(text: string, file: string): DatasetReading {
  const yaml = readYaml(text, file);
  if (yaml.value === null && yaml.diagnostics.length > 0) return { diagnostics: yaml.diagnostics };
  const parsed = datasetSchema.safeParse(yaml.value);
  if (!parsed.success) {
    const faults = schemaFaults(parsed.error.issues, yaml.value);
    const diagnostics = toDiagnostics([...faults, ...remainingFaults(yaml.value, faults)], yaml);
    return { diagnostics: inOrder([...yaml.diagnostics, ...diagnostics]) };
  }
  const built = buildStrategy(parsed.data);
  const diagnostics = inOrder([...yaml.diagnostics, ...toDiagnostics(meaningFaults(built, parsed.data.report.year), yaml)]);
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return { diagnostics };
  return { dataset: { strategy: built.strategy, report: parsed.data.report }, diagnostics };
}

/** Faults of units and of meaning. */
function meaningFaults({ strategy, paths, faults }: BuiltStrategy, year: FiscalYear | undefined): readonly Fault[] {
  return [...faults, ...checkStrategy(strategy, year === undefined ? { paths } : { year, paths })];
}

/** Errors of meaning in what the faults of form leave whole. */
function remainingFaults(tree: Tree, faults: readonly IntakeFault[]): readonly Fault[] {
  const rest = salvage(tree, faults);
  if (rest === undefined) return [];
  const written = datasetSchema.safeParse(rest.tree);
  return written.success ? restFaults(tree, rest, written.data) : [];
}

function restFaults(tree: Tree, rest: Salvage, written: WrittenDataset): readonly Fault[] {
  const isYearKnown = !rest.edits.some((edit) => edit.path[0] === 'report');
  const found = meaningFaults(buildStrategy(written), isYearKnown ? written.report.year : undefined).map((fault) => ({
    ...fault,
    path: originalPath(fault.path, rest),
  }));
  return found.filter((fault) => fault.severity === 'error' && !isDoubtful(fault, tree, rest));
}
