// Installs the packages when they are missing or older than the lock file, so that a fresh clone needs no step of its own.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

function readJson(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  } catch {
    return undefined;
  }
}

function sameEntries(left = {}, right = {}) {
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key]);
}

/**
 * Whether every package of the lock file is installed in its version. Compared by content, not by time: a checkout
 * changes times. Packages for other platforms are optional and may be missing.
 */
export function isInstalled({ development }) {
  const installed = readJson('node_modules/.package-lock.json')?.packages;
  const lock = readJson('package-lock.json')?.packages;
  const manifest = readJson('package.json');
  if (!installed || !lock || !manifest) return false;
  const declared = lock[''] ?? {};
  if (!sameEntries(manifest.dependencies, declared.dependencies)) return false;
  if (development && !sameEntries(manifest.devDependencies, declared.devDependencies)) return false;
  return Object.entries(lock).every(([name, entry]) => {
    if (name === '' || entry.optional || entry.devOptional || (entry.dev && !development)) return true;
    return installed[name]?.version === entry.version;
  });
}

/** npm as a command: the one that runs this script, or the one found on the path. */
function npmCommand() {
  const script = process.env.npm_execpath;
  return script && script.endsWith('.js') ? [process.execPath, [script]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}

/** Installs what is missing; true when all packages are there. Prints one line before, and says what to do when it fails. */
export function ensureInstalled({ development }) {
  if (isInstalled({ development })) return true;
  console.error('必要なパッケージを入れています（npm install、初回は 1 分ほど）… / Installing packages …');
  const [command, first] = npmCommand();
  const options = ['install', '--no-audit', '--no-fund', '--loglevel=error', ...(development ? ['--include=dev'] : [])];
  const result = spawnSync(command, [...first, ...options], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (result.status === 0) return true;
  console.error('パッケージを入れられませんでした。ネットワークにつながっているか、npm の設定（proxy、registry）を確かめて、もう一度実行してください。');
  console.error('npm install failed. Check the network and the npm settings (proxy, registry), then run the command again.');
  process.exitCode = 1;
  return false;
}
