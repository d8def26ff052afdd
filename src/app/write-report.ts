/** Writes the report of a year into a folder, in one or several formats: all of them whole, or none. */
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../formats/diagnostic.ts';
import { composeDataset } from './compose-dataset.ts';
import type { EvaluateRequest } from './evaluate-dataset.ts';
import type { ReportFormat } from './render-report.ts';
import { renderReport, reportFileName } from './render-report.ts';

export interface WriteReportRequest extends EvaluateRequest {
  readonly out: string;
  readonly formats: readonly ReportFormat[];
}

/** Why a folder cannot be written to; `detail` is the system's word for it. */
export type WriteRefusal = { readonly kind: 'notAFolder' | 'forbidden' | 'diskFull' | 'notWritable'; readonly path: string; readonly detail: string };

export type Stage = { readonly kind: 'evaluate' } | { readonly kind: 'render'; readonly format: ReportFormat };

export type WriteReportResult =
  | { readonly kind: 'written'; readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'faulty'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'refused'; readonly refusal: WriteRefusal; readonly diagnostics: readonly Diagnostic[] };

interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** `tell` hears of each stage as it begins. */
export async function writeReport(request: WriteReportRequest, tell: (stage: Stage) => void = () => undefined): Promise<WriteReportResult> {
  tell({ kind: 'evaluate' });
  const { composed, diagnostics } = await composeDataset(request);
  if (composed === undefined) return { kind: 'faulty', diagnostics };
  const all = [...diagnostics];
  const files: File[] = [];
  for (const format of request.formats) {
    tell({ kind: 'render', format });
    const rendered = await renderReport(composed.document, format);
    all.push(...rendered.diagnostics);
    files.push({ path: path.join(request.out, reportFileName(composed.assessment, format)), bytes: rendered.bytes });
  }
  if (all.some(({ severity }) => severity === 'error')) return { kind: 'faulty', diagnostics: all };
  const refusal = await writeAll(request.out, files);
  return refusal === undefined ? { kind: 'written', files: files.map((file) => file.path), diagnostics: all } : { kind: 'refused', refusal, diagnostics: all };
}

/** Every file is written whole under another name before the first one appears under its own. */
async function writeAll(folder: string, files: readonly File[]): Promise<WriteRefusal | undefined> {
  const temporary = files.map((file) => ({ ...file, from: `${file.path}.${process.pid}.part` }));
  try {
    await makeFolder(folder);
    for (const file of files) if (await isFolder(file.path)) return { kind: 'notWritable', path: file.path, detail: 'EISDIR' };
    for (const file of temporary) await writeFile(file.from, file.bytes);
    for (const file of temporary) await rename(file.from, file.path);
    return undefined;
  } catch (error) {
    await Promise.all(temporary.map((file) => rm(file.from, { force: true }).catch(() => undefined)));
    return refusalOf(error, folder);
  }
}

/** Step by step: asked to make a whole path below /proc, the recursive mkdir of Node 20 never comes back. */
async function makeFolder(folder: string): Promise<void> {
  const made = await tryMaking(folder);
  if (made !== 'ENOENT') return;
  await makeFolder(path.dirname(folder));
  await mkdir(folder);
}

/** What is there already counts as made; whether it is a folder shows when a file is written into it. */
async function tryMaking(folder: string): Promise<'done' | 'ENOENT'> {
  if (await isFolder(folder)) return 'done';
  try {
    await mkdir(folder);
    return 'done';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && path.dirname(folder) !== folder) return 'ENOENT';
    throw error;
  }
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then((found) => found.isDirectory(), () => false);
}

function refusalOf(error: unknown, folder: string): WriteRefusal {
  const detail = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof detail !== 'string') throw error;
  if (detail === 'EEXIST' || detail === 'ENOTDIR') return { kind: 'notAFolder', path: folder, detail };
  if (detail === 'EACCES' || detail === 'EPERM' || detail === 'EROFS') return { kind: 'forbidden', path: folder, detail };
  if (detail === 'ENOSPC' || detail === 'EDQUOT') return { kind: 'diskFull', path: folder, detail };
  return { kind: 'notWritable', path: folder, detail };
}
