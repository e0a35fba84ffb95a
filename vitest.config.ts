import { defineConfig } from 'vitest/config';

/** Tests of what is built, through its processes. */
const whole = {
  globalSetup: 'scripts/bundle.mjs',
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  test: {
    projects: [
      // Unit: seconds, beside the code. Slow: whole processes and real towns, in test/. Browser: one page at a time.
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'cli/**/*.test.ts', 'web/**/*.test.ts'],
          testTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...whole,
          name: 'slow',
          include: ['test/**/*.test.ts'],
          exclude: ['test/viewer*.test.ts'],
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...whole,
          name: 'browser',
          include: ['test/viewer*.test.ts'],
          // A look at the page takes a few milliseconds.
          expect: { poll: { timeout: 20_000, interval: 15 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
