import { describe, expect, it } from 'vitest';
import { composeDataset } from '../app/compose-dataset.ts';
import type { Prover } from '../app/create-prover.ts';
import { sourceFault } from '../formats/source/source-fault.ts';
import { createApp } from './app.tsx';
import { openSite } from './open-site.ts';
import { writePostedProof } from './proof/posted-proof.ts';
import { findings, provedByHand, reportBytes, reportName } from './proof/proof.fixture.ts';

const { composed } = await composeDataset({ path: 'examples/shirube-town' });
if (composed === undefined) throw new Error('the example has faults');
const site = await openSite(composed);

interface Sent {
  readonly prove?: Prover;
  readonly headers?: Readonly<Record<string, string>>;
  readonly file?: File;
}

async function send({ prove = provedByHand, headers = {}, file = new File([reportBytes], reportName) }: Sent = {}): Promise<Response> {
  const body = new FormData();
  body.append('file', file);
  return createApp(site, prove).request('/prove', { method: 'POST', body, headers });
}

function plain(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
}

describe('the form', () => {
  it('is reached from every page and tells what is done with the file', async () => {
    expect(await (await createApp(site, provedByHand).request('/')).text()).toContain('href="/prove"');
    const text = plain(await (await createApp(site, provedByHand).request('/prove')).text());
    for (const words of ['20MBまで', '保存しません', 'ほかのサーバー', 'Word（.docx）']) expect(text).toContain(words);
  });
});

describe('the result', () => {
  it('shows the counts, what was read and each finding at its place', async () => {
    const response = await send();
    const html = await response.text();
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(plain(html)).toContain('誤り2件、要確認1件、表記2件、参考1件を見つけました。');
    expect(plain(html)).toContain('表2、指標3、達成率3、文3。何を表すか分からなかったところが1か所');
    expect(html).toMatch(/<td><mark class="found" data-severity="error">54\.4%<\/mark><a id="place-1" href="#finding-1"/);
    expect(html).toMatch(/<li id="finding-1"[^>]*>.*?href="#place-1"/s);
    expect(html).toMatch(/<mark class="found" data-severity="doubt">3件のうち2件<\/mark>を達成しました。/);
    expect(plain(html)).toContain('表記5文書全体年度の書き方が二通りあります');
  });

  it('escapes what the file and its name hold', async () => {
    const html = await (await send()).text();
    expect(html).toContain('令和5年度 進捗状況 &lt;案&gt;.md');
    expect(html).not.toMatch(/<script|<案>|<b>/);
  });

  it('says that nothing was read rather than that nothing is wrong', async () => {
    const none: Prover = async () => {
      const { document, diagnostics } = await provedByHand();
      return { kind: 'proved', document, diagnostics, proof: { findings: [], read: { tables: 0, indicators: 0, rates: 0, sentences: 0, notUnderstood: [] } } };
    };
    expect(plain(await (await send({ prove: none })).text())).toContain('検算できる表や文を読み取れませんでした。');
  });

  it('comes from the file as it was sent', { timeout: 30_000 }, async () => {
    const app = createApp(site);
    const body = new FormData();
    body.append('file', new File([reportBytes], reportName));
    const html = await (await app.request('/prove', { method: 'POST', body })).text();
    expect(plain(html)).toContain('創業相談の件数（件）608144');
  });
});

const at = { kind: 'file', file: 'a.pdf' } as const;

describe('a refusal', () => {
  it.each<[string, Sent, number, string]>([
    ['no file', { file: new File([], '') }, 400, 'ファイルが選ばれていません。'],
    ['a picture', { prove: async () => ({ kind: 'unreadable', diagnostics: [sourceFault('source-is-picture', at)] }) }, 422, 'a.pdf：ファイルは画像で、文字の情報がありません'],
    ['too many at a time', { prove: async () => ({ kind: 'busy' }) }, 503, '1分ほど待って'],
    ['too much time', { prove: async () => ({ kind: 'stopped', why: 'time' }) }, 422, '時間がかかりすぎた'],
    ['too much memory', { prove: async () => ({ kind: 'stopped', why: 'memory' }) }, 422, '記憶の大きさに収まらない'],
    ['over the limit', { file: new File([new Uint8Array(20_000_001)], 'a.pdf') }, 413, '20MBを超えている'],
    ['a form of another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403, 'ほかのサイト'],
    ['a form of a neighbour', { headers: { 'sec-fetch-site': 'same-site' } }, 403, 'ほかのサイト'],
    ['another origin', { headers: { origin: 'https://evil.example' } }, 403, 'ほかのサイト'],
    ['no origin to name', { headers: { origin: 'null' } }, 403, 'ほかのサイト'],
  ])('of %s says why and what to do', async (_, sent, status, words) => {
    const response = await send(sent);
    const html = await response.text();
    expect(response.status).toBe(status);
    expect(html).toContain('<title>エラー：');
    expect(html).toContain('role="alert"');
    expect(plain(html)).toContain(words);
  });

  it('of a long body comes before it is read', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '900000000' };
    const response = await createApp(site, provedByHand).request('/prove', { method: 'POST', headers, body: 'x' });
    expect(response.status).toBe(413);
  });

  it('of what is no form', async () => {
    const response = await createApp(site, provedByHand).request('/prove', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' });
    expect(response.status).toBe(400);
  });

  it.each<[Readonly<Record<string, string>>]>([[{ 'sec-fetch-site': 'same-origin' }], [{ origin: 'http://localhost' }], [{ origin: 'https://localhost', host: 'localhost' }]])('does not meet a form of the site itself: %o', async (headers) => {
    expect((await send({ headers })).status).toBe(200);
  });
});

describe('the list', () => {
  async function askList(fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return createApp(site, provedByHand).request('/prove/list', { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  it('holds every finding with its decision', async () => {
    const response = await askList({ proof: writePostedProof({ file: reportName, findings }), 'decision-2': 'dismissed', 'reason-2': '維持が目標のため', format: 'csv' });
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent(`検算の指摘_${reportName}.csv`)}`);
    const lines = (await response.text()).trim().split('\r\n');
    expect(lines).toHaveLength(findings.length + 1);
    expect(lines[2]).toContain('直さない,維持が目標のため');
  });

  it('is made of nothing but what a result page sent', async () => {
    expect((await askList({ proof: '{}' })).status).toBe(400);
    expect((await askList({ proof: '{}' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
});
