/**
 * Defines tests of what not every machine has, where this one has it. Elsewhere it says so: there is nothing to be tested, and a test that is
 * skipped would count as one that fails.
 */
export function where(isThere: boolean, what: string, define: () => void): void {
  if (isThere) define();
  else process.stderr.write(`not tested here: ${what}\n`);
}
