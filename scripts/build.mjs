// Bundles the command line into dist/<hash of the sources>/, so that a second start builds nothing and a cold start reads
// few files. dist/cli.js points to the current build; the one before stays for processes that still run from it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

const dist = path.join(root, 'dist');
const kept = 3;

function sourceFiles() {
  const isSource = (name) => !name.endsWith('.test.ts') && !name.endsWith('.test.tsx');
  const names = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  return [...names.sort(), path.join(root, 'package-lock.json'), path.join(root, 'tsconfig.json'), path.join(root, 'scripts/build.mjs')];
}

/** A name for the state of all sources; equal sources give an equal name on any machine. */
function buildId() {
  const hash = createHash('sha256');
  for (const file of sourceFiles()) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

async function bundle(directory) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli/main.ts', 'pdf-worker': 'src/formats/pdf/pdf-worker.ts', 'prove-worker': 'src/app/prove-worker.ts' },
    outdir: directory,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Native modules and the fonts' packages stay in node_modules; everything else is read from few files.
    external: ['@myriaddreamin/*', '@resvg/*', '@expo-google-fonts/*', '@digital-go-jp/*', 'pdfjs-dist', 'esbuild', 'pino'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    // Less to read at a cold start; names stay readable for SHIRUBE_DEBUG=1.
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    sourcesContent: false,
    legalComments: 'none',
    // Packages in CommonJS ask for `require`, which an ES module does not have.
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
}

function writeWhole(file, text) {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}

function removeOld() {
  const builds = readdirSync(dist)
    .map((name) => path.join(dist, name))
    .filter((name) => statSync(name).isDirectory())
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of builds.slice(kept)) rmSync(old, { recursive: true, force: true });
}

/**
 * Builds when the sources changed since the last build. The address of the module to import, or undefined when the
 * sources do not build; esbuild has then said where, and the exit code is 1.
 */
export async function ensureBuilt() {
  try {
    return await buildOnce(buildId());
  } catch (error) {
    if (!Array.isArray(error?.errors)) throw error;
    console.error('ソースに誤りがあるため、組み立てられませんでした。上の場所を直してください。/ The sources do not build; see above.');
    process.exitCode = 1;
    return undefined;
  }
}

async function buildOnce(id) {
  const directory = path.join(dist, id);
  if (!existsSync(path.join(directory, 'cli.js'))) {
    const temporary = `${directory}.${process.pid}`;
    mkdirSync(dist, { recursive: true });
    await bundle(temporary);
    // Another process may have finished the same build meanwhile; its result is the same.
    if (existsSync(directory)) rmSync(temporary, { recursive: true, force: true });
    else renameSync(temporary, directory);
    writeWhole(path.join(dist, 'cli.js'), `export * from './${id}/cli.js';\n`);
    removeOld();
  }
  return pathToFileURL(path.join(directory, 'cli.js')).href;
}

if (process.argv[1] === path.join(root, 'scripts/build.mjs')) await ensureBuilt();
