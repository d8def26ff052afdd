import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Finished, root, run } from './repository.ts';

/** A file of each planted violation, and the rule that must catch it. */
const planted: readonly (readonly [file: string, text: string, rule: string])[] = [
  ['src/domain/a.ts', "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n", 'domain-pure'],
  ['src/domain/b.ts', "import { z } from 'zod';\nexport const b = z;\n", 'domain-packages'],
  ['src/domain/c.ts', "import type { Diagnostic } from '../formats/diagnostic.ts';\nexport type C = Diagnostic;\n", 'domain-layers'],
  ['src/formats/diagnostic.ts', "import { a } from '../domain/a.ts';\nexport interface Diagnostic { readonly a: typeof a }\n", 'formats-layers'],
  ['src/formats/yaml/d.ts', "import { readFileSync } from 'node:fs';\nexport const d = readFileSync;\n", 'pure-folders'],
  ['src/intake/e.ts', "import { f } from '../report/f.ts';\nexport const e = f;\n", 'intake-layers'],
  ['src/report/f.ts', "import { g } from './g.ts';\nexport const f = () => g;\n", 'no-cycles'],
  ['src/report/h.ts', "import { Hono } from 'hono';\nexport const h = Hono;\n", 'report-packages'],
  ['src/app/i.ts', "import { j } from '../cli/j.ts';\nexport const i = j;\n", 'app-layers'],
  ['src/cli/j.ts', "import { k } from './nowhere.ts';\nexport const j = k;\n", 'resolvable'],
  ['src/app/m.ts', "import { n } from '../domain/n.fixture.ts';\nexport const m = n;\n", 'no-test-support'],
  ['src/misc/l.ts', "import { a } from '../domain/a.ts';\nexport const l = a;\n", 'known-folder'],
];

describe('layers', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shirube-layers-'));
  let result: Finished;

  beforeAll(async () => {
    mkdirSync(path.join(folder, 'src/report'), { recursive: true });
    writeFileSync(path.join(folder, 'src/report/g.ts'), "import { f } from './f.ts';\nexport const g = () => f;\n");
    mkdirSync(path.join(folder, 'src/domain'), { recursive: true });
    writeFileSync(path.join(folder, 'src/domain/n.fixture.ts'), 'export const n = 1;\n');
    for (const [file, text] of planted) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    for (const name of ['node_modules', 'tsconfig.json', 'package.json', '.dependency-cruiser.mjs']) symlinkSync(path.join(root, name), path.join(folder, name));
    result = await run(path.join(root, 'node_modules/.bin/depcruise'), ['src', '--config', '.dependency-cruiser.mjs', '--output-type', 'err'], { cwd: folder });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(planted)('%s is caught', (file, _text, rule) => {
    const lines = result.out.split('\n').filter((line) => line.includes(`error ${rule}: ${file}`));
    expect(lines, result.out).not.toHaveLength(0);
  });

  it('ends with a fault', () => {
    expect(result.code).not.toBe(0);
  });
});
