/**
 * Counts the tests of every package from the reports that its runner left in `reports/`, and prints
 * `N passed, N failed`. A package whose tests left no report counts as one failure, and so does a skipped test.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Counts {
  passed: number;
  failed: number;
}

/** vitest's JSON reporter; a skipped test is "pending". */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly success: boolean;
}

/** @playwright/test's JSON reporter. */
interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
}

const total: Counts = { passed: 0, failed: 0 };
for (const manifest of globSync('{packages,apps}/*/package.json').toSorted()) {
  const folder = dirname(manifest);
  const counts = countsOf(folder);
  process.stdout.write(`${folder}: ${counts.passed} passed, ${counts.failed} failed\n`);
  total.passed += counts.passed;
  total.failed += counts.failed;
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
// Written so that what is no number does not pass either.
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function countsOf(folder: string): Counts {
  const reports = globSync(join(folder, 'reports', '*.json'));
  if (reports.length === 0) {
    process.stdout.write(`${folder}: its tests left no report\n`);
    return { passed: 0, failed: 1 };
  }
  const sum: Counts = { passed: 0, failed: 0 };
  for (const path of reports) {
    const { passed, failed } = countsIn(JSON.parse(readFileSync(path, 'utf8')));
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
}

function countsIn(report: VitestReport | PlaywrightReport): Counts {
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected, failed: unexpected + flaky + skipped + report.errors.length };
  }
  const failed = report.numFailedTests + report.numPendingTests;
  // A file that fails to load fails the run without failing a test.
  return { passed: report.numPassedTests, failed: failed === 0 && !report.success ? 1 : failed };
}
