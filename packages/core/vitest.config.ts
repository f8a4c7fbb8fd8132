import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The modules under test hold no state: one worker may run file after file, which halves the time.
    isolate: false,
    // No test is timed: other packages' tests, browsers among them, run meanwhile, and some here start other Nodes.
    testTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/vitest.json' },
  },
});
