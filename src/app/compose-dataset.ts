/** Opens a dataset, evaluates it and composes its report (報告書) in the layout it names, as a neutral document. */
import path from 'node:path';
import type { Diagnostic } from '../formats/diagnostic.ts';
import type { Document } from '../formats/document/document.ts';
import { composeReport } from '../report/compose-report.ts';
import { readLayout } from '../report/layout/read-layout.ts';
import type { EvaluatedDataset, EvaluateRequest } from './evaluate-dataset.ts';
import { evaluateDataset } from './evaluate-dataset.ts';
import { inWordsOfDataset } from './named-file-fault.ts';
import { readTextFile } from './read-text-file.ts';

export interface ComposedDataset extends EvaluatedDataset {
  readonly document: Document;
}

export interface Composing {
  /** Missing when `diagnostics` holds an error. */
  readonly composed?: ComposedDataset;
  readonly diagnostics: readonly Diagnostic[];
}

export async function composeDataset(request: EvaluateRequest): Promise<Composing> {
  const { evaluated, diagnostics } = await evaluateDataset(request);
  if (evaluated === undefined) return { diagnostics };
  const composing = await compose(evaluated);
  const all = [...diagnostics, ...composing.diagnostics];
  const isWhole = composing.document !== undefined && !all.some(({ severity }) => severity === 'error');
  return isWhole ? { composed: { ...evaluated, document: composing.document }, diagnostics: all } : { diagnostics: all };
}

async function compose(evaluated: EvaluatedDataset): Promise<{ readonly document?: Document; readonly diagnostics: readonly Diagnostic[] }> {
  const { dataset, ruleSet, assessment, source } = evaluated;
  const file = path.join(path.dirname(source.file), dataset.report.layout);
  const { text, diagnostics: ofFile } = await readTextFile(file, file);
  if (text === undefined) return { diagnostics: inWordsOfDataset(ofFile, { key: 'layout', named: dataset.report.layout }, source) };
  const { layout, diagnostics, placeOf } = readLayout(text, file);
  if (layout === undefined || diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const report = composeReport({ strategy: dataset.strategy, assessment, ruleSet, layout, edition: { date: dataset.report.date }, placeOf });
  return { document: report.document, diagnostics: [...diagnostics, ...report.diagnostics] };
}
