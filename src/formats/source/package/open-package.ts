/**
 * A zip package (docx, xlsx) whose parts are unpacked one at a time when they are asked for. What comes out is counted
 * while it comes, since the sizes that a package states may lie; a part beyond the limits is a fault, never a crash.
 */
import { Inflate } from 'fflate';
import type { SourceCode } from '../source-codes.ts';
import { listPackage, type PackageEntry } from './package-directory.ts';

export type PartReading = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'missing' } | { readonly kind: 'refused'; readonly code: SourceCode };

export interface OfficePackage {
  /** Names without regard to capitals. */
  readonly has: (name: string) => boolean;
  /** A part of XML as text. */
  readonly read: (name: string) => PartReading;
}

export type PackageOpening = { readonly kind: 'open'; readonly parts: OfficePackage } | { readonly kind: 'refused'; readonly code: SourceCode };

export interface PackageLimits {
  readonly part: number;
  readonly total: number;
  /** Unpacked to packed; small parts may pack better. */
  readonly ratio: number;
}

const defaultPackageLimits: PackageLimits = { part: 100_000_000, total: 200_000_000, ratio: 200 };
const RATIO_FROM = 5_000_000;
/** Packed bytes taken at once; they unpack to 16 MB at most. */
const STEP = 16_384;

export function openPackage(bytes: Uint8Array, limits: PackageLimits = defaultPackageLimits): PackageOpening {
  const listed = listPackage(bytes);
  if (listed.kind === 'refused') return listed;
  let total = 0;
  const read = (name: string): PartReading => {
    const entry = listed.entries.get(name.toLowerCase());
    if (entry === undefined) return { kind: 'missing' };
    const unpacked = unpack(bytes, entry, { ...limits, part: Math.min(limits.part, limits.total - total) });
    if (typeof unpacked === 'string') return { kind: 'refused', code: unpacked };
    total += unpacked.length;
    return textOf(unpacked);
  };
  return { kind: 'open', parts: { has: (name) => listed.entries.has(name.toLowerCase()), read } };
}

function unpack(bytes: Uint8Array, { method, from, to }: PackageEntry, limits: PackageLimits): Uint8Array | SourceCode {
  const packed = bytes.subarray(from, to);
  if (method === 0) return packed.length > limits.part ? 'source-unpacks-too-large' : packed;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (length > limits.part || (length > RATIO_FROM && length > limits.ratio * packed.length)) return 'source-unpacks-too-large';
    }
  } catch {
    // fflate throws on data that is no deflate stream.
    return 'source-broken';
  }
  return Buffer.concat(chunks);
}

/** A document type can define texts that grow without end; Office writes none. */
function textOf(bytes: Uint8Array): PartReading {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  return /<!(?:DOCTYPE|ENTITY)/i.test(text) ? { kind: 'refused', code: 'source-unsafe-part' } : { kind: 'text', text };
}
