import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Unit: seconds, beside the code. Slow: whole processes and real towns, in test/.
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'cli/**/*.test.ts', 'web/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'slow',
          include: ['test/**/*.test.ts'],
          globalSetup: 'scripts/bundle.mjs',
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
