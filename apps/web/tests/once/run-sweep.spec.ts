import { expect, test } from '@playwright/test';
import { ComputeError, runSweep } from '../../src/lib/compute/run-sweep.ts';
import type { ComputedSweep, WorkerMessage } from '../../src/lib/compute/messages.ts';

// Here in Node, with a worker that answers what and when the test says.

/** As much of a browser's Worker as runSweep uses. */
class FakeWorker extends EventTarget {
  static readonly started: FakeWorker[] = [];
  readonly received: unknown[] = [];
  terminated = false;

  constructor() {
    super();
    FakeWorker.started.push(this);
  }

  postMessage(message: unknown): void {
    this.received.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(data: WorkerMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const result: ComputedSweep = { facets: [], milliseconds: 1, kernel: 'wasm' };

test.beforeEach(() => {
  FakeWorker.started.length = 0;
  Object.assign(globalThis, { Worker: FakeWorker });
});

test.afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Worker');
});

test('runSweep(spec) passes on how far it is and gives the result, and the worker ends', async () => {
  const progress: [done: number, total: number][] = [];
  const sweep = runSweep({ seeds: '0' }, { onProgress: ({ done, total }) => progress.push([done, total]) });
  const [worker] = FakeWorker.started;
  expect(worker.received).toEqual([{ type: 'run', spec: { seeds: '0' } }]);
  worker.answer({ type: 'progress', done: 0, total: 2 });
  worker.answer({ type: 'progress', done: 1, total: 2 });
  expect(worker.terminated).toBe(false);
  worker.answer({ type: 'done', result });
  expect(await sweep).toBe(result);
  expect(progress).toEqual([
    [0, 2],
    [1, 2],
  ]);
  expect(worker.terminated).toBe(true);
});

test('a signal cancels runSweep in the middle: it rejects with the reason and terminates the worker', async () => {
  const abort = new AbortController();
  const sweep = runSweep({}, { signal: abort.signal });
  const [worker] = FakeWorker.started;
  worker.answer({ type: 'progress', done: 3, total: 328 });
  const reason = new Error('another sweep was asked for');
  abort.abort(reason);
  await expect(sweep).rejects.toBe(reason);
  expect(worker.terminated).toBe(true);
  // What was already on its way changes nothing.
  worker.answer({ type: 'done', result });
  await expect(sweep).rejects.toBe(reason);
});

test('a signal that is aborted already starts no worker', async () => {
  const reason = new Error('too late');
  await expect(runSweep({}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(FakeWorker.started).toEqual([]);
});

test('a signal that is aborted after the result leaves it as it is', async () => {
  const abort = new AbortController();
  const sweep = runSweep({}, { signal: abort.signal });
  FakeWorker.started[0].answer({ type: 'done', result });
  expect(await sweep).toBe(result);
  abort.abort();
  expect(await sweep).toBe(result);
});

test('runSweep(spec) rejects with the sentence of a worker that fails, and the worker ends', async () => {
  const sweep = runSweep({});
  const [worker] = FakeWorker.started;
  worker.answer({ type: 'failed', sentence: 'The sweep stopped: out of luck.' });
  await expect(sweep).rejects.toThrow(new ComputeError('The sweep stopped: out of luck.'));
  expect(worker.terminated).toBe(true);
});
