import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, root } from './repository.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

describe('the repository', () => {
  it('has no download address in its lock file', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"|\.tgz"/);
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });

  it('names exact versions only', () => {
    const manifest = JSON.parse(read('package.json')) as { dependencies: Record<string, string>; devDependencies: Record<string, string> };
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('names in its lint exceptions only files that exist, each with a reason', () => {
    const { longFiles, longFunctions } = JSON.parse(read('lint-exceptions.json')) as Record<'longFiles' | 'longFunctions', readonly { file: string; reason: string }[]>;
    for (const { file, reason } of [...longFiles, ...longFunctions]) {
      expect(filesUnder('src'), file).toContain(file);
      expect(reason.length, file).toBeGreaterThan(20);
    }
  });

  it('numbers its decisions without a gap', () => {
    const numbers = filesUnder('decisions', '.md').map((file) => Number(path.basename(file).slice(0, 3)));
    expect(numbers).toEqual(numbers.map((_, index) => index));
  });

  it('has no name of a municipality of its examples in src', () => {
    const names = ['仙台', 'sendai', 'しるべ町', 'shirube-town'];
    const sources = filesUnder('src').filter((file) => !/\.test\.tsx?$/.test(file));
    for (const file of sources) for (const name of names) expect(read(file).toLowerCase().includes(name), `${name} in ${file}`).toBe(false);
  });
});
