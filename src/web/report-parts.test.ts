import { expect, it } from 'vitest';
import type { Block, Document } from '../formats/document/document.ts';
import { reportParts } from './report-parts.ts';

function documentOf(blocks: readonly Block[]): Document {
  return { meta: { title: '報告', author: '町', language: 'ja', date: '2025-01-01' }, page: { size: 'A4', orientation: 'portrait' }, blocks };
}

function chapter(name: string, letters: number): readonly Block[] {
  return [
    { kind: 'heading', level: 2, content: [{ kind: 'text', text: name }] },
    { kind: 'paragraph', content: [{ kind: 'text', text: 'あ'.repeat(letters) }] },
  ];
}

it('leaves a short report whole', () => {
  expect(reportParts(documentOf([...chapter('一', 10), ...chapter('二', 10)]))).toHaveLength(1);
});

it('parts a long report before its headings and loses nothing', () => {
  const names = ['一', '二', '三', '四'];
  const parts = reportParts(documentOf(names.flatMap((name) => chapter(name, 20_000))));
  expect(parts).toHaveLength(4);
  expect(parts.map((part) => names.filter((name) => part.includes(`>${name}<`)))).toEqual(names.map((name) => [name]));
});

it('keeps a heading with the heading below it', () => {
  const heading: Block = { kind: 'heading', level: 1, content: [{ kind: 'text', text: '題' }] };
  const [first] = reportParts(documentOf([heading, ...chapter('一', 29_000), ...chapter('二', 29_000)]));
  expect(first).toContain('>題<');
  expect(first).toContain('>一<');
});
