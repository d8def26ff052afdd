/** A drawing as a PNG for Word, which does not show every SVG. Drawn with our own fonts only, so that it is the same everywhere. */

import { Resvg } from '@resvg/resvg-js';
import { FAMILY, fontPath } from '../fonts/font-files.ts';

/** Dots per CSS pixel: 192 dots an inch on paper. More makes the file, and the time it takes, grow faster than what one sees. */
const ZOOM = 2;

export function drawPng(svg: string): Uint8Array {
  const picture = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: ZOOM },
    font: {
      loadSystemFonts: false,
      fontFiles: [fontPath('gothic', 'regular'), fontPath('gothic', 'bold')],
      defaultFontFamily: FAMILY.gothic,
      sansSerifFamily: FAMILY.gothic,
      serifFamily: FAMILY.gothic,
    },
  });
  return picture.render().asPng();
}
