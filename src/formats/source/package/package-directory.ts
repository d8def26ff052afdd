/** The list of contents of a zip package, checked before anything of it is unpacked. */
import type { SourceCode } from '../source-codes.ts';

export interface PackageEntry {
  readonly name: string;
  readonly method: number;
  /** Bytes of the packed data. */
  readonly from: number;
  readonly to: number;
}

export type PackageDirectory = { readonly kind: 'listed'; readonly entries: ReadonlyMap<string, PackageEntry> } | { readonly kind: 'refused'; readonly code: SourceCode };

const MOST_ENTRIES = 2_000;
const END = 0x06_05_4b_50;
const CENTRAL = 0x02_01_4b_50;
const LOCAL = 0x04_03_4b_50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
/** Stored as it is, and deflated: Office writes no other. */
const METHODS = new Set([0, 8]);

export function listPackage(bytes: Uint8Array): PackageDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return { kind: 'refused', code: 'source-broken' };
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return { kind: 'refused', code: 'source-unpacks-too-large' };
  const entries = new Map<string, PackageEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const read = readEntry(view, bytes, at);
    if ('code' in read) return { kind: 'refused', code: read.code };
    if (entries.has(read.entry.name.toLowerCase())) return { kind: 'refused', code: 'source-unsafe-part' };
    entries.set(read.entry.name.toLowerCase(), read.entry);
    at = read.next;
  }
  return { kind: 'listed', entries };
}

function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - END_LENGTH; at >= 0 && at >= view.byteLength - END_LENGTH - LONGEST_COMMENT; at -= 1) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

type EntryReading = { readonly entry: PackageEntry; readonly next: number } | { readonly code: SourceCode };

function readEntry(view: DataView, bytes: Uint8Array, at: number): EntryReading {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return { code: 'source-broken' };
  if ((view.getUint16(at + 8, true) & 1) === 1) return { code: 'source-encrypted' };
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if (isUnsafeName(name) || isLink(view.getUint32(at + 38, true))) return { code: 'source-unsafe-part' };
  const method = view.getUint16(at + 10, true);
  const local = view.getUint32(at + 42, true);
  if (!METHODS.has(method) || local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return { code: 'source-broken' };
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const to = from + view.getUint32(at + 20, true);
  return to > view.byteLength ? { code: 'source-broken' } : { entry: { name, method, from, to }, next };
}

/** Names that lead out of the package, or that no Office program writes. */
function isUnsafeName(name: string): boolean {
  return name.startsWith('/') || /^[A-Za-z]:|\\|\u0000/.test(name) || name.split('/').includes('..');
}

/** The kind of file that Unix programs note in the upper half of the attributes. */
function isLink(attributes: number): boolean {
  return ((attributes >>> 28) & 0xf) === 0xa;
}
