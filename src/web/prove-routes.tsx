/**
 * The routes of the proof: a file comes in, a page goes out, and nothing stays. Requests from other sites, bodies over the
 * limit and more files than can be proved at a time are turned away before anything is read.
 */
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Prover, ProveOutcome } from '../app/create-prover.ts';
import { findingListCsv } from '../app/finding-list.ts';
import { defaultSourceLimits } from '../formats/source/source-limits.ts';
import { attachment } from './attachment.ts';
import { ProofPage } from './pages/proof.tsx';
import { fileField, ProvePage, refusalOf, type ProveRefusal } from './pages/prove.tsx';
import { readDecisions, readPostedProof } from './proof/posted-proof.ts';
import type { Site } from './site.ts';

const fileBytes = defaultSourceLimits.bytes;
const megabytes = Math.trunc(fileBytes / 1_000_000);
/** The parts of the form around the file. */
const formBytes = 10_000;
/** Findings and reasons of a list. */
const listBytes = 5_000_000;

const refusals = {
  foreign: { message: 'ほかのサイトから送られたため、受け付けませんでした。', hint: 'この画面でファイルを選び直してください。' },
  tooLarge: { message: `ファイルが${String(megabytes)} MBを超えているため、受け付けませんでした。`, hint: '必要なページだけのファイルに分けるか、画像を小さくして保存し直してください。' },
  noFile: { message: 'ファイルが選ばれていません。', hint: '検算するファイルを一つ選んでから、「検算する」を押してください。' },
  badForm: { message: '送られた内容を読み取れませんでした。', hint: 'この画面からもう一度検算してください。' },
  busy: { message: 'ほかのファイルの検算が続いているため、受け付けられませんでした。', hint: '1分ほど待ってから、もう一度「検算する」を押してください。' },
  time: { message: '検算に時間がかかりすぎたため、途中でやめました。', hint: '必要なページだけのファイルに分けるか、元のソフトで保存し直してから選んでください。' },
  memory: { message: 'ファイルが複雑で、用意した記憶の大きさに収まらないため、途中でやめました。', hint: '必要なページや表だけのファイルに分けてから選んでください。' },
} as const satisfies Readonly<Record<string, ProveRefusal>>;

type Answer = Response | Promise<Response>;

function page(c: Context, body: JSX.Element, status: 200 | 400 | 403 | 413 | 422 | 503): Answer {
  c.header('cache-control', 'no-store');
  return c.html(`<!DOCTYPE html>${String(body)}`, status);
}

function refuse(c: Context, site: Site, status: 400 | 403 | 413 | 422 | 503, reasons: readonly ProveRefusal[]): Answer {
  if (status === 503) c.header('retry-after', '60');
  return page(c, <ProvePage site={site} megabytes={megabytes} refusals={reasons} />, status);
}

/**
 * A form on another site must not make this server work. Browsers name the sender in one of the two headers; older ones,
 * and all on addresses without TLS, send only `Origin`.
 */
function isForeign(c: Context): boolean {
  const from = c.req.header('sec-fetch-site');
  if (from !== undefined) return from !== 'same-origin' && from !== 'none';
  const origin = c.req.header('origin');
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== (c.req.header('host') ?? new URL(c.req.url).host);
}

function guard(site: Site): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET' && isForeign(c)) return refuse(c, site, 403, [refusals.foreign]);
    await next();
  };
}

function limit(site: Site, maxSize: number): MiddlewareHandler {
  return bodyLimit({ maxSize, onError: (c) => refuse(c, site, 413, [refusals.tooLarge]) });
}

/** The name as the browser gives it, without folders and characters that steer a screen. */
function shownName(file: File): string {
  const name = (file.name.split(/[/\\]/).at(-1) ?? '').replace(/\p{Cc}|\p{Cf}/gu, '').trim();
  return name === '' ? '名前のないファイル' : [...name].slice(0, 200).join('');
}

async function postedForm(c: Context): Promise<FormData | undefined> {
  try {
    return await c.req.formData();
  } catch {
    return undefined; // not a form, or cut off on the way
  }
}

function answer(c: Context, site: Site, file: string, outcome: ProveOutcome): Answer {
  switch (outcome.kind) {
    case 'proved':
      return page(c, <ProofPage site={site} result={{ file, ...outcome }} />, 200);
    case 'unreadable':
      return refuse(c, site, 422, outcome.diagnostics.map(refusalOf));
    case 'busy':
      return refuse(c, site, 503, [refusals.busy]);
    case 'stopped':
      return refuse(c, site, 422, [outcome.why === 'memory' ? refusals.memory : refusals.time]);
  }
}

async function takeFile(c: Context, site: Site, prove: Prover): Promise<Response> {
  const form = await postedForm(c);
  if (form === undefined) return refuse(c, site, 400, [refusals.badForm]);
  const file = form.get(fileField);
  if (!(file instanceof File) || file.size === 0) return refuse(c, site, 400, [refusals.noFile]);
  if (file.size > fileBytes) return refuse(c, site, 413, [refusals.tooLarge]);
  const name = shownName(file);
  const outcome = await prove({ bytes: new Uint8Array(await file.arrayBuffer()), name, signal: c.req.raw.signal });
  return answer(c, site, name, outcome);
}

async function giveList(c: Context, site: Site): Promise<Response> {
  const form = await postedForm(c);
  const field = (name: string): string | undefined => {
    const value = form?.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const posted = readPostedProof(field('proof') ?? '');
  if (posted === undefined) return refuse(c, site, 400, [refusals.badForm]);
  const bytes = findingListCsv({ findings: posted.findings, decisions: readDecisions(posted.findings.length, field) });
  return c.body(Uint8Array.from(bytes), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': attachment(`検算の指摘_${posted.file}.csv`),
    'cache-control': 'no-store',
  });
}

export function addProof(app: Hono, site: Site, prove: Prover): void {
  app.get('/prove', (c) => c.html(`<!DOCTYPE html>${String(<ProvePage site={site} megabytes={megabytes} />)}`));
  app.use('/prove/*', guard(site));
  app.post('/prove', limit(site, fileBytes + formBytes), (c) => takeFile(c, site, prove));
  app.post('/prove/list', limit(site, listBytes), (c) => giveList(c, site));
}
