// The second half of bin/shirube.mjs, in the syntax of a Node that has been found new enough.
import { ensureInstalled } from './install.mjs';

async function run() {
  if (!ensureInstalled({ development: false })) return 1;
  const { ensureBuilt } = await import('./build.mjs');
  const built = await ensureBuilt();
  if (!built) return 1;
  const { main } = await import(built);
  return main(process.argv.slice(2));
}

process.exitCode = await run();
