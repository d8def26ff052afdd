import path from 'node:path';
import { expect, it } from 'vitest';
import { root, run } from './repository.ts';

it('has in schemas/ what the code makes (else: npm run schemas)', async () => {
  const { code, err } = await run(path.join(root, 'node_modules/.bin/tsx'), ['scripts/write-schemas.ts', '--check']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
