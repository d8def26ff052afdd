/**
 * The fonts of printed documents: BIZ UDP, made for legibility (ユニバーサルデザイン書体), from npm packages. Found through
 * module resolution, so that they are found from the sources, from a bundle and from a global installation.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** ゴシック体 for reports on screen and paper, 明朝体 for those who want the classic look of a public document. */
export type Typeface = 'gothic' | 'mincho';

export type FontWeight = 'regular' | 'bold';

/** The name of the family as the font files state it. */
export const FAMILY: Readonly<Record<Typeface, string>> = { gothic: 'BIZ UDPGothic', mincho: 'BIZ UDPMincho' };

const PACKAGES: Readonly<Record<Typeface, string>> = {
  gothic: '@expo-google-fonts/biz-udpgothic',
  mincho: '@expo-google-fonts/biz-udpmincho',
};
const STEMS: Readonly<Record<Typeface, string>> = { gothic: 'BIZUDPGothic', mincho: 'BIZUDPMincho' };
const FOLDERS: Readonly<Record<FontWeight, string>> = { regular: '400Regular', bold: '700Bold' };

/** The path of a font file. Throws when the package is not installed. */
export function fontPath(typeface: Typeface, weight: FontWeight): string {
  const manifest = createRequire(import.meta.url).resolve(`${PACKAGES[typeface]}/package.json`);
  const folder = FOLDERS[weight];
  return join(dirname(manifest), folder, `${STEMS[typeface]}_${folder}.ttf`);
}

const loaded = new Map<string, Buffer>();

/** The bytes of a font file (4 to 7 MB), read once a process. */
export function fontBytes(typeface: Typeface, weight: FontWeight): Buffer {
  const path = fontPath(typeface, weight);
  const known = loaded.get(path);
  if (known !== undefined) return known;
  const bytes = readFileSync(path);
  loaded.set(path, bytes);
  return bytes;
}
