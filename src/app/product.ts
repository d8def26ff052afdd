/** Where the product itself lies on disk: its shipped rule sets, its example, its version. The same from sources and from a bundle. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly config: { readonly example: string };
}


function manifestIn(folder: string): Manifest | undefined {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  // Ours: a manifest of another package stands between a file and the product only where the product itself is broken.
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return manifest.name === 'shirube' ? manifest : undefined;
}

function findProduct(): { readonly root: string; readonly manifest: Manifest } {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    const manifest = manifestIn(folder);
    if (manifest !== undefined) return { root: folder, manifest };
    if (folder === path.dirname(folder)) throw new Error('package.json of the product is missing');
  }
}

const product = findProduct();

/** A path inside the product. */
export function productPath(...parts: readonly string[]): string {
  return path.join(product.root, ...parts);
}

export const productVersion = product.manifest.version;

/** The dataset that is shown where none is named, as a path inside the product. */
export const exampleDataset = product.manifest.config.example;

/** The file of a shipped rule set; whether it exists is the caller's question. */
export function shippedRulesFile(name: string): string {
  return productPath('rules', `${name}.yaml`);
}

/** The names that `--rules NAME` takes. */
export function shippedRuleNames(): readonly string[] {
  const folder = productPath('rules');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}
