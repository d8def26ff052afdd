import { defineConfig } from 'vitest/config';

/** The tests that have to notice a change in the files that make figures. */
export default defineConfig({ test: { include: ['src/domain/**/*.test.ts'] } });
