/** What a file is, by its first bytes; the name is only compared with it. */
import type { SourceFormat } from './source-document.ts';

export type FileKind = 'pdf' | 'package' | 'oldOffice' | 'encryptedOffice' | 'picture' | 'text' | 'unknown';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PICTURES = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0x49, 0x49, 0x2a, 0x00], [0x4d, 0x4d, 0x00, 0x2a]];

export function recogniseFile(bytes: Uint8Array): FileKind {
  if (startOf(bytes, 1_024).includes('%PDF-')) return 'pdf';
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'package';
  if (begins(bytes, COMPOUND)) return isEncryptedOffice(bytes) ? 'encryptedOffice' : 'oldOffice';
  if (PICTURES.some((magic) => begins(bytes, magic))) return 'picture';
  if (startOf(bytes, 5) === '{\\rtf') return 'unknown';
  const isUtf16 = begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff]);
  return !isUtf16 && bytes.subarray(0, 8_192).includes(0) ? 'unknown' : 'text';
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function startOf(bytes: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length));
}

/** A protected Office file is a compound file with a stream of this name, written in UTF-16. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

const EXTENSIONS: Readonly<Record<string, readonly SourceFormat[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  docm: ['docx'],
  xlsx: ['xlsx'],
  xlsm: ['xlsx'],
  html: ['html'],
  htm: ['html'],
  md: ['markdown', 'text'],
  markdown: ['markdown', 'text'],
  csv: ['csv'],
  tsv: ['csv'],
  txt: ['text', 'markdown', 'csv'],
  doc: [],
  xls: [],
};

/** Whether the name promises another format; names without an extension, or with an unknown one, promise nothing. */
export function isMisnamed(name: string, format: SourceFormat): boolean {
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return EXTENSIONS[extension]?.includes(format) === false;
}
