import { afterEach, describe, expect, it, vi } from 'vitest';
import { runStepsAsync } from '../../src/steps/run-steps-async.ts';
import { counting, runSteps, type Steps } from '../../src/steps/steps.ts';

/** Work that yields these numbers, and notes each before it goes on. */
function* work(numbers: readonly number[], noted: number[] = []): Steps<string> {
  for (const done of numbers) {
    noted.push(done);
    yield done;
  }
  return 'done';
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('runSteps', () => {
  it('does all of the work, and gives its result', () => {
    const noted: number[] = [];
    expect(runSteps(work([1, 2, 3], noted))).toBe('done');
    expect(noted).toEqual([1, 2, 3]);
    expect(runSteps(work([]))).toBe('done');
  });
});

describe('counting', () => {
  it('yields how many are done by then, and gives the result', () => {
    const done: string[] = [];
    function* one(): Generator<void, string, void> {
      yield;
      done.push('first');
      yield;
      yield;
      return 'result';
    }
    const steps = counting(done, one());
    expect([steps.next(), steps.next(), steps.next(), steps.next()]).toEqual([
      { done: false, value: 0 },
      { done: false, value: 1 },
      { done: false, value: 1 },
      { done: true, value: 'result' },
    ]);
  });
});

describe('runStepsAsync', () => {
  it('gives what runSteps gives', async () => {
    expect(await runStepsAsync(work([1, 2]), 2, {})).toBe('done');
    expect(await runStepsAsync(work([]), 0, {})).toBe('done');
  });

  it.each([
    ['one by one', [1, 2, 3]],
    ['several at a step', [2, 3]],
    ['none at some steps', [0, 0, 1, 1, 1, 3]],
    ['at the end only', []],
    ['but for the last ones, which come with the result', [1]],
  ])('tells each whole number once, in order: %s', async (_, numbers) => {
    const told: [number, number][] = [];
    await runStepsAsync(work(numbers), 3, { onProgress: (done, total) => void told.push([done, total]) });
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('frees the thread when a slice is over, and not before', async () => {
    const order: (string | number)[] = [];
    function* noting(): Steps<void> {
      for (let step = 1; step <= 6; step++) {
        order.push(step);
        yield step;
      }
    }
    // A clock by which a step takes 5 ms: a slice of about ten ms holds a few steps.
    let now = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => (now += 5));
    setTimeout(() => order.push('timer'), 0);
    await runStepsAsync(noting(), 6, {});
    const place = order.indexOf('timer');
    expect(place).toBeGreaterThan(1);
    expect(place).toBeLessThan(6);
  });

  it('does not free the thread while a slice lasts', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(0);
    const order: string[] = [];
    setTimeout(() => order.push('timer'), 0);
    await runStepsAsync(work([1, 2, 3]), 3, {}).then(() => order.push('work'));
    expect(order).toEqual(['work']);
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  });

  it('stops between steps once aborted, with the signal’s reason', async () => {
    const abort = new AbortController();
    const reason = new Error('enough');
    const noted: number[] = [];
    const onProgress = (done: number): void => {
      if (done === 2) abort.abort(reason);
    };
    await expect(runStepsAsync(work([1, 2, 3, 4], noted), 4, { signal: abort.signal, onProgress })).rejects.toBe(
      reason,
    );
    expect(noted).toEqual([1, 2]);
  });

  it('is aborted by what happens while the thread is free', async () => {
    let looks = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => 1000 * ++looks);
    const abort = new AbortController();
    const noted: number[] = [];
    const numbers = Array.from({ length: 10_000 }, (_, i) => i);
    setTimeout(() => abort.abort('stop'), 0);
    await expect(runStepsAsync(work(numbers, noted), 1e4, { signal: abort.signal })).rejects.toBe('stop');
    expect(noted.length).toBeLessThan(10_000);
  });

  it('ends well if it is aborted with the last number, whose work is done', async () => {
    const abort = new AbortController();
    const onProgress = (done: number): void => {
      if (done === 3) abort.abort('too late');
    };
    expect(await runStepsAsync(work([1, 2]), 3, { signal: abort.signal, onProgress })).toBe('done');
  });

  it('passes on what the work, or who is told of it, throws', async () => {
    function* failing(): Steps<void> {
      yield 0;
      throw new Error('no memory');
    }
    await expect(runStepsAsync(failing(), 1, {})).rejects.toThrow('no memory');
    const onProgress = (): void => {
      throw new Error('nobody listens');
    };
    await expect(runStepsAsync(work([1]), 1, { onProgress })).rejects.toThrow('nobody listens');
  });
});
