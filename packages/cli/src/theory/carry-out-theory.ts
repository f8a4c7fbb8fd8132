import { whyNoBand, type TheoryComparison } from '@initscope/core';
import { setImmediate } from 'node:timers/promises';
import { Interrupted } from '../interrupted.ts';
import { bandChains, theoryOf, type TheoryQuestion } from './theory-of.ts';

/**
 * Answers questions one after another, with a bar where that takes a while.
 *
 * @throws Interrupted once the signal is set.
 */
export async function carryOutTheory(
  questions: readonly TheoryQuestion[],
  signal: AbortSignal,
): Promise<TheoryComparison[][]> {
  const { progressBar } = await import('../terminal/progress.ts');
  const withBand = questions.filter(({ network }) => whyNoBand(network) === null).length;
  const progress = withBand === 0 ? null : progressBar(process.stderr, withBand * bandChains, 'networks of the band');
  let done = 0;
  try {
    const answers: TheoryComparison[][] = [];
    for (const question of questions) {
      // A signal is heard only while the thread is free.
      await setImmediate();
      if (signal.aborted) throw new Interrupted();
      answers.push(await theoryOf(question, { signal, onProgress: () => progress?.update(++done) }));
    }
    return answers;
  } catch (error) {
    throw signal.aborted ? new Interrupted() : error;
  } finally {
    progress?.stop();
  }
}
