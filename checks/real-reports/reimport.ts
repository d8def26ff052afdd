/** Imports the sources again, where they lie beside the repository, and compares with what is committed. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importReport } from '../../src/app/import-report.ts';
import { productPath } from '../../src/app/product.ts';
import { root } from '../repository.ts';
import type { PublishedReport } from './compare.ts';

/** `undefined` without the source. */
export async function reimport({ folder, source, rules }: PublishedReport): Promise<readonly { readonly name: string; readonly same: boolean }[] | undefined> {
  const file = path.join(root, '../shared/reports', source);
  if (!existsSync(file)) return undefined;
  const { imported, diagnostics } = await importReport({ path: file, rules });
  if (imported === undefined) throw new Error(`${source} has faults: ${JSON.stringify(diagnostics)}`);
  return imported.files.map(([name, text]) => ({ name, same: readFileSync(productPath(folder, name), 'utf8') === text }));
}
