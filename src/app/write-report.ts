/** Writes the report of a year into a folder, in one or several formats: all of them whole, or none. */
import path from 'node:path';
import type { Diagnostic } from '../formats/diagnostic.ts';
import { composeDataset } from './compose-dataset.ts';
import type { EvaluateRequest } from './evaluate-dataset.ts';
import type { ReportFormat } from './render-report.ts';
import { renderReport, reportFileName } from './render-report.ts';
import type { NewFile, WriteRefusal } from './write-files.ts';
import { writeFiles } from './write-files.ts';

export interface WriteReportRequest extends EvaluateRequest {
  readonly out: string;
  readonly formats: readonly ReportFormat[];
}

export type Stage = { readonly kind: 'evaluate' } | { readonly kind: 'render'; readonly format: ReportFormat };

export type WriteReportResult =
  | { readonly kind: 'written'; readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'faulty'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'refused'; readonly refusal: WriteRefusal; readonly diagnostics: readonly Diagnostic[] };

/** `tell` hears of each stage as it begins. */
export async function writeReport(request: WriteReportRequest, tell: (stage: Stage) => void = () => undefined): Promise<WriteReportResult> {
  tell({ kind: 'evaluate' });
  const { composed, diagnostics } = await composeDataset(request);
  if (composed === undefined) return { kind: 'faulty', diagnostics };
  const all = [...diagnostics];
  const files: NewFile[] = [];
  for (const format of request.formats) {
    tell({ kind: 'render', format });
    const rendered = await renderReport(composed.document, format);
    all.push(...rendered.diagnostics);
    files.push({ path: path.join(request.out, reportFileName(composed.assessment, format)), bytes: rendered.bytes });
  }
  if (all.some(({ severity }) => severity === 'error')) return { kind: 'faulty', diagnostics: all };
  const refusal = await writeFiles(request.out, files);
  return refusal === undefined ? { kind: 'written', files: files.map((file) => file.path), diagnostics: all } : { kind: 'refused', refusal, diagnostics: all };
}
