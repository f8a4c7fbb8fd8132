import { relative } from 'node:path';

/** What a runner's JSON report says: how many tests passed, and which did not, with what each said of itself. */
export interface TestReport {
  readonly passed: number;
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly title: string;
  readonly message: string;
}

/** Reads what vitest's or @playwright/test's JSON reporter wrote. Whatever did not pass failed: a skipped test too. */
export function testReport(json: VitestReport | PlaywrightReport): TestReport {
  const outcomes = 'suites' in json ? playwrightOutcomes(json) : vitestOutcomes(json);
  return {
    passed: outcomes.filter(({ passed }) => passed).length,
    failures: outcomes.filter(({ passed }) => !passed),
  };
}

interface Outcome extends Failure {
  readonly passed: boolean;
}

export interface VitestReport {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

function vitestOutcomes({ success, testResults }: VitestReport): readonly Outcome[] {
  const outcomes = testResults.flatMap(({ name, status, message, assertionResults }): Outcome[] => {
    const tests = assertionResults.map((test) => ({
      title: `${relative('.', name)} › ${test.fullName}`,
      message: test.failureMessages.join('\n') || test.status,
      passed: test.status === 'passed',
    }));
    // A file that fails to load fails the run without failing a test.
    const fileFailed = status !== 'passed' && tests.every(({ passed }) => passed);
    return fileFailed ? [...tests, { title: relative('.', name), message: message || status, passed: false }] : tests;
  });
  const unexplained = !success && outcomes.every(({ passed }) => passed);
  return unexplained ? [...outcomes, { title: 'vitest', message: 'its run failed', passed: false }] : outcomes;
}

export interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  /** Errors outside of any test, such as a site that can't be built. */
  readonly errors: readonly PlaywrightError[];
}

interface PlaywrightError {
  readonly message?: string;
}

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      /** "expected", "unexpected", "flaky" or "skipped". */
      readonly status: string;
      readonly results: readonly { readonly errors: readonly PlaywrightError[] }[];
    }[];
  }[];
}

function playwrightOutcomes({ suites, errors }: PlaywrightReport): readonly Outcome[] {
  return [
    ...suites.flatMap((suite) => suiteOutcomes(suite, [])),
    ...errors.map(({ message }) => ({ title: 'playwright', message: message ?? 'its run failed', passed: false })),
  ];
}

function suiteOutcomes(suite: PlaywrightSuite, above: readonly string[]): readonly Outcome[] {
  const path = [...above, suite.title];
  const tests = suite.specs.flatMap((spec) =>
    spec.tests.map(({ projectName, status, results }) => ({
      title: [projectName, ...path, spec.title].join(' › '),
      message: results.flatMap((result) => result.errors.map(({ message }) => message ?? '')).join('\n') || status,
      passed: status === 'expected',
    })),
  );
  return [...tests, ...(suite.suites ?? []).flatMap((inner) => suiteOutcomes(inner, path))];
}
