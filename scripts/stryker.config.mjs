// Mutation of the files that make figures (算式・丸め・時点・まとめ): each small change must make a test fail.
// `npx stryker run scripts/stryker.config.mjs`; checks/mutation/run.ts reads the report and holds it against survivors.json.

/** What a figure of record passes through. */
const mutated = ['formula', 'rate', 'trend', 'points', 'compares', 'meets-target', 'elapsed', 'rounding', 'period', 'roll-up'].map((name) => `src/domain/${name}.ts`);

export default {
  mutate: mutated,
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'checks/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['json'],
  jsonReporter: { fileName: 'node_modules/.cache/mutation/report.json' },
  incremental: true,
  incrementalFile: 'node_modules/.cache/mutation/incremental.json',
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  disableTypeChecks: false,
  allowConsoleColors: false,
};
