/** The one path that `npm test` walks in a browser: overview → goal → how a figure was computed → report → download. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SiteInBrowser, openSiteInBrowser } from './site-in-browser.ts';

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), page.url()).toBe(0);
}

describe.each([320, 1280])('a reader at %i px', (width) => {
  let site: SiteInBrowser;
  let page: Page;
  const foreign: string[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    site = await openSiteInBrowser('sendai-r5');
    // axe opens pages of its own, which needs a context of its own.
    const context = await site.browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    page = await context.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
  });

  afterAll(() => site.close());

  it('reads the overview', async () => {
    await page.goto(site.url);
    await expect(page.title()).resolves.toContain('仙台市');
    expect(await page.locator('main').innerText()).toContain('4つが未達');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('opens a goal, and there how a figure was computed', async () => {
    await page.locator('main a[href="/goals/g3"]').first().click();
    await page.waitForURL(/\/goals\/g3$/);
    expect(await page.locator('main').innerText()).toContain('39.2%');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.locator('main a[href^="/indicators/g3-t2"]').first().click();
    expect(await page.locator('main').innerText()).toContain('後退');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('reads the report and takes it along', async () => {
    await page.locator('nav a[href="/report"]').first().click();
    await page.waitForURL(/\/report$/);
    expect(await page.locator('main').innerText()).toContain('481.6%');
    await expectAccessible(page);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('main a[href$=".pdf"]').first().click()]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    await download.delete();
  });

  it('never leaves the site and never complains', () => {
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
  });
});
