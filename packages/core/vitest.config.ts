import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One package's tests run at a time: every core is theirs.
    maxWorkers: '100%',
    // The modules under test hold no state: one worker may run file after file, which halves the time.
    isolate: false,
    // No test is timed: some start other Nodes, on whatever machine there is.
    testTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/vitest.json' },
  },
});
