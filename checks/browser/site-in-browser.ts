/** A real Chromium on the real server of an example, for the browser tests. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { composeDataset } from '../../src/app/compose-dataset.ts';
import { productPath } from '../../src/app/product.ts';
import { createApp } from '../../src/web/app.tsx';
import { listen, type Server } from '../../src/web/listen.ts';
import { openSite } from '../../src/web/open-site.ts';
import { findChromium } from '../../scripts/chromium.mjs';

export interface SiteInBrowser {
  readonly url: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

export async function openSiteInBrowser(example: string): Promise<SiteInBrowser> {
  const { composed, diagnostics } = await composeDataset({ path: productPath('examples', example) });
  if (composed === undefined) throw new Error(JSON.stringify(diagnostics));
  const server = await listen(createApp(await openSite(composed)), '127.0.0.1', 0);
  if (!server.ok) throw new Error(server.reason);
  const browser = await launch();
  return { url: server.url, browser, close: () => closeBoth(browser, server) };
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found; set CHROMIUM to its path');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

async function closeBoth(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  await server.close();
}

export interface Visit {
  readonly page: Page;
  /** Addresses asked for that are not the server's, since the visit began. */
  readonly foreign: string[];
  /** Errors and warnings of the console. */
  readonly problems: string[];
}

/** A page of its own, on which one address after the other can be opened. */
export async function startVisit(site: SiteInBrowser, widthPx: number, options: { readonly javaScriptEnabled?: boolean } = {}): Promise<Visit> {
  const context = await site.browser.newContext({ viewport: { width: widthPx, height: 900 }, locale: 'ja-JP', ...options });
  const page = await context.newPage();
  const foreign: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  return { page, foreign, problems };
}
