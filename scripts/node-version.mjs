// Says in one sentence when Node is too old. Loaded before anything else, so it keeps to syntax and modules that Node 12 reads.
import { readFileSync } from 'fs';
import { fileURLToPath } from 'url';

/** The oldest Node that works, as `engines` of package.json states it: [20, 19]. */
function wanted() {
  const text = readFileSync(fileURLToPath(new URL('../package.json', import.meta.url)), 'utf8');
  return JSON.parse(text)
    .engines.node.replace('>=', '')
    .split('.')
    .map(Number);
}

function isOldEnough(version, least) {
  const parts = version.split('.').map(Number);
  return parts[0] > least[0] || (parts[0] === least[0] && parts[1] >= least[1]);
}

/** True when this Node is new enough; else prints why not and sets the exit code to 1. */
export function checkNode() {
  const least = wanted();
  const version = process.versions.node;
  if (isOldEnough(version, least)) return true;
  const name = `Node.js ${least.join('.')}`;
  console.error(`${name} 以上が必要です（いまの版は ${version} です）。https://nodejs.org/ から新しい版を入れてください。`);
  console.error(`Shirube needs ${name} or newer; this is ${version}. Get a newer version from https://nodejs.org/.`);
  process.exitCode = 1;
  return false;
}
