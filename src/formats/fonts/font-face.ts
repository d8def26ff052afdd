/**
 * What a font can print and how wide: the few tables of a TrueType file (cmap, head, hhea, hmtx, maxp) that answer it. A
 * missing glyph would print as an empty box or as nothing, and a word wider than its column would run into the next one.
 */

export interface FontFace {
  /** Whether the font has a glyph for the code point. */
  readonly has: (codePoint: number) => boolean;
  /** Whether the font has the variant that the variation selector (異体字セレクタ) asks for. */
  readonly hasVariant: (codePoint: number, selector: number) => boolean;
  /** Width in em. A character without a glyph counts as one em. */
  readonly width: (text: string) => number;
}

interface Tables {
  readonly view: DataView;
  readonly offsets: ReadonlyMap<string, number>;
}

/** Reads a TrueType file. Throws when it has no Unicode map of the full range (format 12). */
export function readFontFace(bytes: Uint8Array): FontFace {
  const tables = readTables(bytes);
  const glyphs = readGlyphMap(tables);
  const advances = readAdvances(tables);
  const variants = findSubtable(tables, 14);
  const glyphOf = (codePoint: number): number => glyphs[codePoint] ?? 0;
  return {
    has: (codePoint) => glyphOf(codePoint) !== 0,
    hasVariant: (codePoint, selector) => variants !== undefined && findVariant(tables.view, variants, codePoint, selector),
    width: (text) => {
      let sum = 0;
      for (const character of text) sum += advances[glyphOf(character.codePointAt(0) ?? 0)] ?? 1;
      return sum;
    },
  };
}

function readTables(bytes: Uint8Array): Tables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offsets = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + 16 * index;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    offsets.set(tag, view.getUint32(at + 8));
  }
  return { view, offsets };
}

function tableAt(tables: Tables, tag: string): number {
  const offset = tables.offsets.get(tag);
  if (offset === undefined) throw new Error(`font without table ${tag}`);
  return offset;
}

function findSubtable(tables: Tables, format: number): number | undefined {
  const { view } = tables;
  const cmap = tableAt(tables, 'cmap');
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const at = cmap + view.getUint32(cmap + 8 + 8 * index);
    if (view.getUint16(at) === format) return at;
  }
  return undefined;
}

/** For every code point its glyph, 0 where there is none. */
function readGlyphMap(tables: Tables): Uint16Array {
  const at = findSubtable(tables, 12);
  if (at === undefined) throw new Error('font without a cmap of format 12');
  const { view } = tables;
  const glyphs = new Uint16Array(0x110000);
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const record = at + 16 + 12 * group;
    const first = view.getUint32(record);
    const last = view.getUint32(record + 4);
    const glyph = view.getUint32(record + 8);
    for (let codePoint = first; codePoint <= last; codePoint += 1) glyphs[codePoint] = glyph + codePoint - first;
  }
  return glyphs;
}

/** For every glyph its width in em. Glyph 0 stands for what the font lacks; it counts as one em. */
function readAdvances(tables: Tables): Float64Array {
  const { view } = tables;
  const unitsPerEm = view.getUint16(tableAt(tables, 'head') + 18);
  const count = view.getUint16(tableAt(tables, 'maxp') + 4);
  const listed = view.getUint16(tableAt(tables, 'hhea') + 34);
  const at = tableAt(tables, 'hmtx');
  const advances = Float64Array.from({ length: count }, (_, glyph) => view.getUint16(at + 4 * Math.min(glyph, listed - 1)) / unitsPerEm);
  advances[0] = 1;
  return advances;
}

/** cmap format 14: for each selector, characters that print their ordinary glyph and characters with a glyph of their own. */
function findVariant(view: DataView, at: number, codePoint: number, selector: number): boolean {
  for (let index = 0; index < view.getUint32(at + 6); index += 1) {
    const record = at + 10 + 11 * index;
    if (readUint24(view, record) !== selector) continue;
    const ranges = view.getUint32(record + 3);
    const mappings = view.getUint32(record + 7);
    return (ranges !== 0 && isInRanges(view, at + ranges, codePoint)) || (mappings !== 0 && isMapped(view, at + mappings, codePoint));
  }
  return false;
}

function isInRanges(view: DataView, at: number, codePoint: number): boolean {
  for (let index = 0; index < view.getUint32(at); index += 1) {
    const record = at + 4 + 4 * index;
    const first = readUint24(view, record);
    if (codePoint >= first && codePoint <= first + view.getUint8(record + 3)) return true;
  }
  return false;
}

function isMapped(view: DataView, at: number, codePoint: number): boolean {
  for (let index = 0; index < view.getUint32(at); index += 1) {
    if (readUint24(view, at + 4 + 5 * index) === codePoint) return true;
  }
  return false;
}

function readUint24(view: DataView, at: number): number {
  return view.getUint16(at) * 256 + view.getUint8(at + 2);
}
