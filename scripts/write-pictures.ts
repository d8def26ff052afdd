/**
 * Makes the pictures of the README from the example itself: the overview in Chromium, a report page through pdftoppm.
 * `npm run pictures`; run it when pages or report have changed.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { composeDataset } from '../src/app/compose-dataset.ts';
import { exampleDataset, productPath } from '../src/app/product.ts';
import { renderReport } from '../src/app/render-report.ts';
import { openSiteInBrowser, startVisit } from '../checks/browser/site-in-browser.ts';

const folder = productPath('docs/pictures');
/** The page of the report with the first two-project sheet of KPIs. */
const reportPage = 6;

async function pictureOfOverview(): Promise<void> {
  const site = await openSiteInBrowser(path.basename(exampleDataset));
  const { page } = await startVisit(site, 1120);
  await page.goto(site.url);
  await page.screenshot({ path: path.join(folder, 'overview.png'), clip: { x: 0, y: 0, width: 1120, height: 1180 }, fullPage: true });
  await site.close();
}

async function pictureOfReport(): Promise<void> {
  const { composed } = await composeDataset({ path: productPath(exampleDataset) });
  if (composed === undefined) throw new Error('the example has faults');
  const { bytes } = await renderReport(composed.document, 'pdf');
  const temporary = mkdtempSync(path.join(tmpdir(), 'pictures-'));
  writeFileSync(path.join(temporary, 'report.pdf'), bytes);
  const page = String(reportPage);
  execFileSync('pdftoppm', ['-r', '96', '-f', page, '-l', page, '-singlefile', '-png', path.join(temporary, 'report.pdf'), path.join(temporary, 'report')]);
  copyFileSync(path.join(temporary, 'report.png'), path.join(folder, 'report.png'));
  rmSync(temporary, { recursive: true });
}

mkdirSync(folder, { recursive: true });
await pictureOfOverview();
await pictureOfReport();
