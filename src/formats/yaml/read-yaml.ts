/**
 * Reads YAML, and JSON as YAML, into plain data with the place of every key and value. All faults of notation are
 * gathered; nothing is thrown and nothing is converted on the way.
 */
import type { CST, Document } from 'yaml';
import { Composer, Parser } from 'yaml';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { firstTooDeep } from './depth.ts';
import { nodeOffsets } from './node-place.ts';
import { nodeTree } from './node-tree.ts';
import type { SourceText } from './source-text.ts';
import { sourceText } from './source-text.ts';
import type { Tree, TreePath } from './tree.ts';
import { depthFault, emptyFault, severalDocumentsFault, syntaxFault } from './yaml-faults.ts';

export interface YamlReading {
  /** What could be read; `null` when the notation is broken. Where `diagnostics` is not empty it may lack parts. */
  readonly value: Tree;
  /** Place of the value at a path, or of the nearest thing above it that the file holds. */
  readonly placeOf: (path: TreePath) => Place;
  /** The same for the key: the place of a misspelt name. */
  readonly keyPlaceOf: (path: TreePath) => Place;
  readonly diagnostics: readonly Diagnostic[];
}

/** Ten levels are enough for a dataset. */
const deepest = 100;

/** @example readYaml('a: 92.0', 'x.yaml').value // { a: numberText('92.0') } */
export function readYaml(text: string, file: string): YamlReading {
  const source = sourceText(text, file);
  const tokens = [...new Parser().parse(text)];
  const tooDeep = firstTooDeep(tokens, deepest);
  if (tooDeep !== undefined) return broken(source, [depthFault(deepest, source.placeAt(tooDeep))]);
  const [document, ...others] = compose(tokens, text.length);
  if (document === undefined || (document.contents === null && document.errors.length === 0)) return broken(source, [emptyFault(file)]);
  const errors = notationErrors(document, others, source);
  if (errors.length > 0) return broken(source, errors);
  const diagnostics: Diagnostic[] = [];
  const value = nodeTree(document.contents, source, diagnostics);
  const isBomb = diagnostics.some((fault) => fault.code === 'yaml-alias-limit');
  if (isBomb) return broken(source, diagnostics);
  return {
    value,
    placeOf: (path) => source.placeAt(nodeOffsets(document, path).value),
    keyPlaceOf: (path) => source.placeAt(nodeOffsets(document, path).key),
    diagnostics,
  };
}

function compose(tokens: readonly CST.Token[], length: number): readonly Document[] {
  const composer = new Composer({ version: '1.2', schema: 'core', resolveKnownTags: false, uniqueKeys: false, logLevel: 'silent' });
  return [...composer.compose(tokens, true, length)];
}

function broken(source: SourceText, diagnostics: readonly Diagnostic[]): YamlReading {
  const at: Place = { kind: 'file', file: source.file };
  return { value: null, placeOf: () => at, keyPlaceOf: () => at, diagnostics };
}

/** One fault a line, and one for a run of lines with the same: the library reports what follows from the first as well. */
function notationErrors(document: Document, others: readonly Document[], source: SourceText): readonly Diagnostic[] {
  const faults = [...document.errors, ...document.warnings].map((error) => syntaxFault(error, source));
  const second = others[0];
  if (second !== undefined) faults.push(severalDocumentsFault(source.placeAt(second.range?.[0] ?? 0)));
  const lines = new Map<number, string>();
  return faults.filter((fault) => {
    const line = fault.at.kind === 'line' ? fault.at.line : 0;
    const follows = lines.has(line) || lines.get(line - 1) === fault.code;
    if (!lines.has(line)) lines.set(line, fault.code);
    return !follows;
  });
}
