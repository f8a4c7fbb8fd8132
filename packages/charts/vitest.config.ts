import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One package's tests run at a time: every core is theirs.
    maxWorkers: '100%',
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/vitest.json' },
  },
});
