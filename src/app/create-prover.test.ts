import { describe, expect, it } from 'vitest';
import { createProver } from './create-prover.ts';

const text = new TextEncoder().encode('# 報告\n\n| 指標 | 目標値 | 実績値 | 達成率 |\n|---|---|---|---|\n| 相談件数（件） | 81 | 44 | 54.4% |\n');
const upload = { bytes: text, name: '報告.md' };

describe('createProver', { timeout: 60_000 }, () => {
  it('answers with the document and its proof, and a refusal with its reason', async () => {
    const prove = createProver();
    expect(await prove(upload)).toMatchObject({ kind: 'proved', document: { format: 'markdown' }, diagnostics: [] });
    expect(await prove({ bytes: new Uint8Array([0, 1, 2]), name: 'x.bin' })).toMatchObject({ kind: 'unreadable', diagnostics: [{ code: 'source-unknown-format' }] });
  });

  it('turns away who comes when enough are waiting, and goes on', async () => {
    const prove = createProver({ waiting: 0 });
    expect((await Promise.all([prove(upload), prove(upload)])).map(({ kind }) => kind)).toEqual(['proved', 'busy']);
    expect((await prove(upload)).kind).toBe('proved');
  });

  it('gives up what takes too long, and what nobody waits for', async () => {
    expect(await createProver({ timeoutMs: 1 })(upload)).toEqual({ kind: 'stopped', why: 'time' });
    expect(await createProver()({ ...upload, signal: AbortSignal.abort() })).toEqual({ kind: 'stopped', why: 'left' });
    const leaving = new AbortController();
    const left = createProver()({ ...upload, signal: leaving.signal });
    setTimeout(() => leaving.abort(), 20);
    expect(await left).toEqual({ kind: 'stopped', why: 'left' });
  });

  it('gives up what needs too much memory', async () => {
    const large = new TextEncoder().encode('| あ | い |\n|---|---|\n'.concat('| 1 | 2 |\n'.repeat(400_000)));
    expect(await createProver({ heapMegabytes: 40 })({ bytes: large, name: '大.md' })).toEqual({ kind: 'stopped', why: 'memory' });
  });
});
