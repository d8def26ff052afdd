/** Reads a layout file (様式ファイル): notation, names and tables checked, all faults at once, each at its line. */
import type { DataPath, Fault } from '../../domain/fault.ts';
import type { Diagnostic, Place } from '../../formats/diagnostic.ts';
import { readYaml } from '../../formats/yaml/read-yaml.ts';
import type { PlainTree, Tree } from '../../formats/yaml/tree.ts';
import { isNumberText, isTreeList, isTreeMap, plainTree, sourceOf } from '../../formats/yaml/tree.ts';
import { checkLayout } from './check-layout.ts';
import { layoutSchema } from './layout-schema.ts';
import type { Layout } from './layout.ts';
import type { SchemaFault } from './schema-faults.ts';
import { issueFaults } from './schema-faults.ts';
import { withoutFaultyParts, writtenPath } from './written-path.ts';

export interface LayoutReading {
  /** Missing when `diagnostics` holds an error. */
  readonly layout?: Layout;
  readonly diagnostics: readonly Diagnostic[];
  /** Where a part of the layout stands, for faults found while composing. */
  readonly placeOf: (path: DataPath) => Place;
}

/** @example readLayout(text, 'examples/a-city/layout.yaml') */
export function readLayout(text: string, file: string): LayoutReading {
  const yaml = readYaml(text, file);
  const plain: PlainTree = plainTree(yaml.value);
  const placeOf = (path: DataPath): Place => yaml.placeOf(writtenPath(plain, path));
  if (yaml.diagnostics.length > 0) return { diagnostics: yaml.diagnostics, placeOf };
  const written = withNumbers(yaml.value);
  const parsed = layoutSchema.safeParse(written);
  if (parsed.success) return checkedLayout(parsed.data, placeOf);
  const faults = parsed.error.issues.flatMap((issue) => issueFaults(issue, [], plain));
  const diagnostics = faults.map((fault) => schemaDiagnostic(fault, fault.isOfKey ? yaml.keyPlaceOf : placeOf));
  return { diagnostics: [...diagnostics, ...remainingFaults(written, faults).map((fault) => diagnostic(fault, placeOf))], placeOf };
}

function checkedLayout(layout: Layout, placeOf: LayoutReading['placeOf']): LayoutReading {
  const diagnostics = checkLayout(layout).map((fault) => diagnostic(fault, placeOf));
  return diagnostics.length > 0 ? { diagnostics, placeOf } : { layout, diagnostics, placeOf };
}

/** Faults of the names in what is left without the parts that cannot be read. */
function remainingFaults(written: unknown, faults: readonly Fault[]): readonly Fault[] {
  const rest = layoutSchema.safeParse(withoutFaultyParts(written, faults.map(({ path }) => path)));
  return rest.success ? checkLayout(rest.data) : [];
}

function schemaDiagnostic({ isOfKey: _, ...fault }: SchemaFault, placeOf: (path: DataPath) => Place): Diagnostic {
  return diagnostic(fault, placeOf);
}

function diagnostic({ path, ...fault }: Fault, placeOf: (path: DataPath) => Place): Diagnostic {
  return { ...fault, at: placeOf(path) };
}

/** Widths and spans are no figures of record: ordinary numbers will do. */
function withNumbers(tree: Tree): unknown {
  if (isNumberText(tree)) return Number(sourceOf(tree));
  if (isTreeList(tree)) return tree.map(withNumbers);
  return isTreeMap(tree) ? Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, withNumbers(value)])) : tree;
}
