/** `npm run bench`: what the issue of the report asks to be fast, each against its alternative in the same run. */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchCity } from './city.ts';
import { benchPages } from './pages.ts';
import { benchPdf } from './pdf.ts';
import { benchTable } from './table.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

interface Manifest {
  readonly config: { readonly example: string };
}

const { config } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
const rounds = process.argv.includes('--quick') ? 2 : 7;

console.log(`Node ${process.versions.node}, ${os.availableParallelism()} cores, load ${os.loadavg()[0]?.toFixed(1)}, ${rounds} rounds, medians`);
await benchCity(path.join(root, 'rules/sendai.yaml'), rounds);
await benchPages(path.join(root, config.example), rounds);
await benchPdf(root, config.example, rounds);
benchTable(root, rounds);
