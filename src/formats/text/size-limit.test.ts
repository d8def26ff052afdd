import { expect, it } from 'vitest';
import { formatDiagnostic } from '../format-diagnostic.ts';
import { checkSize } from './size-limit.ts';

it('refuses a file of 100 MB by its size', () => {
  const fault = checkSize(100_000_000, 'dataset.yaml');
  expect(fault?.code).toBe('text-too-large');
  expect(fault && formatDiagnostic(fault)).toBe(
    'dataset.yaml: ファイルが大きすぎるため、読み込みませんでした（見つかった値: 100 MB／正しい書き方: 20 MB以下）。→ ファイルを取り違えていないか確かめてください。正しいファイルなら、年度や計画ごとに分けてください',
  );
});

it('allows a file of exactly the limit, and no byte more', () => {
  expect(checkSize(20_000_000, 'a.yaml')).toBeUndefined();
  expect(checkSize(20_000_001, 'a.yaml')?.found).toBe('20.1 MB');
  expect(checkSize(11, 'a.yaml', 10)?.code).toBe('text-too-large');
});
