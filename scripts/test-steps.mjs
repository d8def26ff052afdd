// What `npm test` consists of. `first` steps run before the others; `alone` steps measure time or start servers and run after them.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './install.mjs';
import { findChromium } from './chromium.mjs';

const bin = (name) => path.join(root, 'node_modules/.bin', name);
const cache = path.join(root, 'node_modules/.cache');
const incremental = (name) => ['--incremental', '--tsBuildInfoFile', path.join(cache, `${name}.tsbuildinfo`)];

const chromium = findChromium();
const hasPython = spawnSync('python3', ['--version']).status === 0;
const noChromium = 'Chromium が見つからないため、画面の試験を省きました（CHROMIUM に実行ファイルの場所を設定できます）。/ No Chromium found: browser path skipped.';
const noPython = 'python3 が見つからないため、第2の計算器との突き合わせを省きました。/ No python3 found: the comparison with the second calculator was left out.';

/** One planted fault of each sort, in every `npm test`; `npm run test:long` plants them all. */
const plantedSlice = ['rounding: a half goes down', 'formula: the branch for what should fall is swapped', 'clock: the fiscal year begins in January'];

/** The steps of `npm test`, longest first, so that two at a time end together. */
export const steps = [
  { name: 'build', title: '組み立て / build', command: [process.execPath, path.join(root, 'scripts/build.mjs')], first: true },
  { name: 'unit', title: '単体・例題 / unit and example tests', command: [bin('vitest'), 'run', '--project', 'unit'] },
  { name: 'lint', title: '書き方 / lint', command: [bin('eslint'), '--max-warnings', '0'] },
  { name: 'types', title: '型 / types', command: [bin('tsc'), '-p', 'tsconfig.json', ...incremental('types')] },
  { name: 'pure', title: '純粋な層の型 / types of the pure layers', command: [bin('tsc'), '-p', 'tsconfig.pure.json', ...incremental('pure')] },
  { name: 'layers', title: '層 / layers', command: [bin('depcruise'), 'src', '--config', '.dependency-cruiser.mjs', '--output-type', 'err'] },
  { name: 'unused', title: '使われていないもの / unused files and exports', command: [bin('knip'), '--no-progress'] },
  { name: 'checks', title: '起動・用語集・文書 / start, glossary, documents', command: [bin('vitest'), 'run', '--project', 'checks', '--maxWorkers', '2'], alone: true, needsBuild: true, note: hasPython ? undefined : noPython },
  { name: 'planted-slice', title: '埋め込んだ誤り 3件 / three planted faults', command: [bin('tsx'), 'checks/planted/run.ts', ...plantedSlice] },
  { name: 'browser-path', title: '画面 1 経路 / one browser path', command: [bin('vitest'), 'run', '--project', 'browser', 'checks/browser/path.test.ts'], needsBuild: true, skip: chromium ? undefined : noChromium, alone: true },
];

/** Steps that run only when they are asked for by name. */
export const further = [
  { name: 'browser', title: '全画面 / all pages in a browser', command: [bin('vitest'), 'run', '--project', 'browser'], needsBuild: true, skip: chromium ? undefined : noChromium },
  { name: 'many-samples', title: '図の位置を10倍の標本で / chart geometry on ten times the samples', command: [bin('vitest'), 'run', '--project', 'unit', 'src/report/chart/chart-geometry'], env: { SHIRUBE_RUNS: '10' } },
  { name: 'planted', title: '埋め込んだ誤りすべて / every planted fault', command: [bin('tsx'), 'checks/planted/run.ts'] },
  { name: 'mutation', title: '小さな変更を試験が見つける割合 / mutation score', command: [bin('tsx'), 'checks/mutation/run.ts'] },
  { name: 'calculator', title: '第2の計算器と100万件 / a million indicators against the second calculator', command: [bin('tsx'), 'checks/calculator/run.ts'], skip: hasPython ? undefined : noPython },
  { name: 'calculator-faults', title: '第2の計算器で見つける誤り / faults that the second calculator tells', command: [bin('tsx'), 'checks/calculator/planted.ts'], skip: hasPython ? undefined : noPython },
  { name: 'long', title: '長い試験 / long tests', command: [bin('vitest'), 'run', '--project', 'long'], needsBuild: true },
];
