/** Reads a printed PDF back, for the tests. */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** Roles of the structure tree in reading order, e.g. `H1`, `Table`, `TH`. */
  readonly roles: readonly string[];
  readonly alternatives: readonly string[];
}

export interface ReadPdf {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly isMarked: boolean;
  readonly metadata: string;
  readonly outline: readonly string[];
  readonly pages: readonly ReadPage[];
  /** All text without spaces and line ends. */
  readonly text: string;
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const { info, metadata } = await pdf.getMetadata();
  const fields = new Map(Object.entries(info));
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(await pdf.getPage(number)));
  const outline = (await pdf.getOutline()) as readonly { readonly title: string; readonly items: readonly { readonly title: string }[] }[] | null;
  return {
    title: String(fields.get('Title')),
    author: String(fields.get('Author')),
    language: String(fields.get('Language')),
    isMarked: (await pdf.getMarkInfo())?.Marked === true,
    metadata: metadata?.getRaw() ?? '',
    outline: (outline ?? []).flatMap((item) => [item.title, ...item.items.map((inner) => `- ${inner.title}`)]),
    pages,
    text: pages
      .flatMap((page) => page.texts.map((placed) => placed.text))
      .join('')
      .replace(/\s/g, ''),
  };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readPage(page: Page): Promise<ReadPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const texts = content.items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    return [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width }];
  });
  const nodes = flatten((await page.getStructTree()) as Node | null);
  return {
    width,
    height,
    texts,
    roles: nodes.flatMap((node) => (node.role === undefined ? [] : [node.role])),
    alternatives: nodes.flatMap((node) => (node.alt === undefined ? [] : [node.alt])),
  };
}

function flatten(node: Node | null): readonly Node[] {
  return node === null ? [] : [node, ...(node.children ?? []).flatMap(flatten)];
}
