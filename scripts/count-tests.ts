/**
 * Counts the tests of every package from the reports that its runner left in `reports/`, names those that failed, and
 * prints `N passed, N failed` last. A package whose tests left no report counts as one failure, and so does a skipped test.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { testReport, type Failure, type TestReport } from './test-report.ts';

const shownLines = 12;

const failures: Failure[] = [];
let passed = 0;
for (const manifest of globSync('{packages,apps}/*/package.json').toSorted()) {
  const folder = dirname(manifest);
  const reports = reportsOf(folder);
  const counts = { passed: sum(reports.map((report) => report.passed)), failures: reports.flatMap((r) => r.failures) };
  process.stdout.write(`${folder}: ${counts.passed} passed, ${counts.failures.length} failed\n`);
  passed += counts.passed;
  failures.push(...counts.failures);
}
for (const { title, message } of failures) {
  const lines = stripVTControlCharacters(message).trim().split('\n').slice(0, shownLines);
  process.stdout.write(`\n✗ ${title}\n${lines.map((line) => `  ${line}\n`).join('')}`);
}
process.stdout.write(`${failures.length > 0 ? '\n' : ''}${passed} passed, ${failures.length} failed\n`);
process.exitCode = failures.length === 0 && passed > 0 ? 0 : 1;

function reportsOf(folder: string): readonly TestReport[] {
  const paths = globSync(join(folder, 'reports', '*.json'));
  if (paths.length === 0) return [{ passed: 0, failures: [{ title: folder, message: 'its tests left no report' }] }];
  return paths.map((path) => testReport(JSON.parse(readFileSync(path, 'utf8'))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
