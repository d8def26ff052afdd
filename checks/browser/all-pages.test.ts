/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Every page of both examples in a real browser at 320 and 1280 px: no axe violation, no request to another address, under
 * 150 kB in all, nothing wider than the window, no chart label cut or lying on another. Pages are found by following links.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSiteInBrowser, startVisit, type SiteInBrowser, type Visit } from './site-in-browser.ts';

const byteLimit = 150_000;
const missing = '/no-such-page';

async function linkedPaths(site: SiteInBrowser): Promise<readonly string[]> {
  const found = new Set<string>(['/', missing]);
  for (const path of found) {
    const response = await fetch(site.url + path);
    if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) continue;
    for (const [, href] of (await response.text()).matchAll(/<a [^>]*href="(\/[^"#]*)/g)) {
      if (href !== undefined && !href.startsWith('/download/') && !href.endsWith('.json')) found.add(href);
    }
  }
  return [...found];
}

/** Labels of visible charts that reach out of their drawing or over each other, by their boxes on the screen. */
async function labelFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const svg of document.querySelectorAll('figure svg')) {
      const frame = svg.getBoundingClientRect();
      if (frame.width === 0) continue;
      const labels = [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
      for (const { text, box } of labels) {
        if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) faults.push(`cut: ${String(text)}`);
      }
      labels.forEach((one, index) => {
        for (const other of labels.slice(index + 1)) {
          const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          if (across > 1 && down > 3) faults.push(`overlap: ${String(one.text)} | ${String(other.text)}`);
        }
      });
    }
    return faults;
  });
}

/** Bytes of the page and of everything it names, each asked for as on a cold load. */
async function coldBytes(site: SiteInBrowser, path: string): Promise<number> {
  const html = await (await fetch(site.url + path)).text();
  const named = [...html.matchAll(/<(?:link|img|script|source)[^>]* (?:href|src)="([^"]+)"/g)].flatMap(([, address]) => (address === undefined ? [] : [address]));
  const sizes = await Promise.all(named.map(async (address) => (await (await fetch(new URL(address, site.url))).arrayBuffer()).byteLength));
  return sizes.reduce((sum, size) => sum + size, new TextEncoder().encode(html).length);
}

async function faultsAt(site: SiteInBrowser, { page, foreign, problems }: Visit, path: string): Promise<readonly string[]> {
  foreign.length = 0;
  problems.length = 0;
  await page.goto(site.url + path);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    ...violations.map(({ id, nodes }) => `axe ${id}: ${nodes.slice(0, 3).map(({ html }) => html).join(' ')}`),
    ...foreign.map((url) => `request to ${url}`),
    ...problems.filter((problem) => !(path === missing && problem.includes('404'))),
    ...(wide > 0 ? [`${String(wide)} px wider than the window`] : []),
    ...(await labelFaults(page)),
  ];
}

async function faultsOn(site: SiteInBrowser, paths: readonly string[], width: number): Promise<readonly string[]> {
  const visit = await startVisit(site, width);
  const faults: string[] = [];
  for (const path of paths) faults.push(...(await faultsAt(site, visit, path)).map((fault) => `${path} at ${String(width)} px: ${fault}`));
  await visit.page.context().close();
  return faults;
}

describe.each(['sendai-r5', 'shirube-town'])('%s', (example) => {
  let site: SiteInBrowser;
  beforeAll(async () => {
    site = await openSiteInBrowser(example);
  });
  afterAll(() => site.close());

  it('keeps every promise on every page', { timeout: 600_000 }, async () => {
    const paths = await linkedPaths(site);
    expect(paths.length).toBeGreaterThan(10);
    const faults = (await Promise.all([320, 1280].map((width) => faultsOn(site, paths, width)))).flat();
    const bytes = await Promise.all(paths.map(async (path) => ({ path, bytes: await coldBytes(site, path) })));
    const heaviest = bytes.reduce((most, each) => (each.bytes > most.bytes ? each : most));
    console.log(`${example}: ${String(paths.length)} pages at 320 and 1280 px, ${String(faults.length)} faults; heaviest ${heaviest.path} ${String(heaviest.bytes)} bytes`);
    expect(faults).toEqual([]);
    expect(heaviest.bytes).toBeLessThan(byteLimit);
  });
});
