/** A zip package by what it holds: a text of Word, a workbook of Excel, or nothing that is read here. */
import type { Place } from '../../diagnostic.ts';
import { readDocx } from '../docx/read-docx.ts';
import type { SourceReading } from '../source-document.ts';
import { sourceFault } from '../source-fault.ts';
import type { SourceLimits } from '../source-limits.ts';
import { readXlsx } from '../xlsx/read-xlsx.ts';
import { openPackage } from './open-package.ts';

export function readPackage(bytes: Uint8Array, file: string, limits: SourceLimits): SourceReading {
  const at: Place = { kind: 'file', file };
  const opening = openPackage(bytes);
  if (opening.kind === 'refused') return { diagnostics: [sourceFault(opening.code, at)] };
  if (opening.parts.has('word/document.xml')) return readDocx(opening.parts, file, limits);
  if (opening.parts.has('xl/workbook.xml')) return readXlsx(opening.parts, file, limits);
  return { diagnostics: [sourceFault('source-unknown-format', at)] };
}
