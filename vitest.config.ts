import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}'], exclude: ['src/**/*.long.test.ts'] } },
      { extends: true, test: { name: 'checks', include: ['checks/*.test.ts', 'examples/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 } },
      { extends: true, test: { name: 'browser', include: ['checks/browser/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
      { extends: true, test: { name: 'long', include: ['checks/long/*.test.ts', 'src/**/*.long.test.ts'], testTimeout: 600_000, hookTimeout: 600_000 } },
    ],
  },
});
