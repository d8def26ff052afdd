/** PDF files of a few objects, for tests: a page whose content is written by hand, with Japanese fonts that are not embedded. */

const FONT = (encoding: string): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>] >>`;

/** Fonts: /F1 across, /F2 downwards, both in Shift_JIS. `trailer` adds entries such as /Encrypt. */
export function smallPdf(contents: readonly string[], trailer = ''): Uint8Array {
  const pages = contents.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages}] /Count ${contents.length} >>`,
    `<< /Font << /F1 ${FONT('90ms-RKSJ-H')} /F2 ${FONT('90ms-RKSJ-V')} >> >>`,
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Resources 3 0 R /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** Shift_JIS as hexadecimal: 指標, 実績, 目標. */
export const words = { indicator: '8E779557', actual: '8EC090D1', target: '96DA9557' } as const;

export function textAt(hexadecimal: string, x: number, y: number, font: 'F1' | 'F2' = 'F1'): string {
  return `BT /${font} 10 Tf ${x} ${y} Td <${hexadecimal}> Tj ET`;
}
