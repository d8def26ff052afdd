/** The report as PDF, by Shirube and by a browser that prints the HTML of the same report; cold (a new process) and warm. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { composeDataset } from '../src/app/compose-dataset.ts';
import { createPdfPrinter } from '../src/formats/pdf/pdf-printer.ts';
import { findChromium } from '../scripts/chromium.mjs';
import { line, measure } from './measure.ts';

const browserArguments = ['--no-sandbox', '--disable-gpu'];

function runOrFail(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
}

interface Place {
  readonly root: string;
  readonly dataset: string;
  readonly folder: string;
  readonly browser: string | undefined;
}

/** The one HTML file of the report, as the command line writes it. */
function writeHtml({ root, dataset, folder }: Place): string {
  runOrFail(process.execPath, [path.join(root, 'bin/shirube.mjs'), 'report', path.join(root, dataset), '--out', folder, '--format', 'html']);
  const name = readdirSync(folder).find((file) => file.endsWith('.html'));
  if (name === undefined) throw new Error('no HTML was written');
  return path.join(folder, name);
}

async function cold(place: Place, html: string, rounds: number): Promise<void> {
  const { root, dataset, folder, browser } = place;
  const ours = () => runOrFail(process.execPath, [path.join(root, 'bin/shirube.mjs'), 'report', path.join(root, dataset), '--out', folder, '--format', 'pdf']);
  const theirs = () =>
    browser === undefined ? undefined : runOrFail(browser, [...browserArguments, '--headless', '--no-pdf-header-footer', `--print-to-pdf=${path.join(folder, 'browser.pdf')}`, pathToFileURL(html).href]);
  const times = await measure({ ours, theirs }, rounds);
  line('shirube report --format pdf, new process', times.ours, 'asked for: below 2000 ms');
  if (browser !== undefined) line('Chromium prints the HTML, new process', times.theirs, `ratio ${(times.theirs / times.ours).toFixed(1)}`);
}

async function warm(place: Place, html: string, rounds: number): Promise<void> {
  const { composed } = await composeDataset({ path: path.join(place.root, place.dataset) });
  if (composed === undefined) throw new Error(`${place.dataset} is faulty`);
  const printer = createPdfPrinter();
  await printer.print(composed.document);
  const opened = place.browser === undefined ? undefined : await chromium.launch({ executablePath: place.browser, args: browserArguments });
  const page = await opened?.newPage();
  const content = readFileSync(html, 'utf8');
  const theirs = async (): Promise<void> => {
    await page?.setContent(content);
    await page?.pdf({ format: 'A4', tagged: true });
  };
  const times = await measure({ ours: () => printer.print(composed.document), theirs }, rounds);
  line('Shirube, same process', times.ours);
  if (opened !== undefined) line('Chromium prints the HTML, browser already running', times.theirs, `ratio ${(times.theirs / times.ours).toFixed(1)} (asked for: 10)`);
  await opened?.close();
  await printer.close();
}

export async function benchPdf(root: string, dataset: string, rounds: number): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shirube-bench-'));
  const place: Place = { root, dataset, folder, browser: findChromium() };
  console.log(`\nReport of ${dataset} as PDF${place.browser === undefined ? ' (no Chromium found: no comparison)' : ''}`);
  try {
    const html = writeHtml(place);
    await cold(place, html, rounds);
    await warm(place, html, rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
