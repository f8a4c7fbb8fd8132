import { expect, test } from '@playwright/test';
import { activationNames, activationOf, phaseDiagram, type ActivationName } from '@initscope/core';
import type { PhaseMessage } from '../../src/lib/phase/messages.ts';
import { packAnswer, unpackAnswer } from '../../src/lib/phase/packed-answer.ts';
import { phaseAnswer, placeAnswer } from '../../src/lib/phase/phase-answer.ts';
import { PhaseClient, PhaseError } from '../../src/lib/phase/phase-client.ts';
import { phaseQuery, readPhaseQuery } from '../../src/lib/phase/phase-query.ts';
import { rounded, stepped } from '../../src/lib/phase/phase-steps.ts';
import { usualView, type PhaseView } from '../../src/lib/phase/phase-view.ts';
import type { RangesByFamily } from '../../src/lib/phase/usual-ranges.ts';

// Here in Node: what the page asks its worker, with one that answers what and when the test says; and what it keeps in its address.

/** As much of a browser's Worker as PhaseClient uses. */
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

  answer(data: PhaseMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  /** What a browser tells of a worker that does not load. */
  break(): void {
    this.dispatchEvent(new Event('error'));
  }
}

const axes = { sigmaWSq: [1, 2], biasSigmaSq: [0, 0.05] };
const answer = phaseAnswer('tanh', phaseDiagram(activationOf('tanh'), axes));
const at = { sigmaWSq: 2, biasSigmaSq: 0.05 };

test.beforeEach(() => {
  FakeWorker.started.length = 0;
  Object.assign(globalThis, { Worker: FakeWorker });
});

test.afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Worker');
});

test('a diagram passes on its progress and gives its answer; the worker stays for the next question', async () => {
  const client = new PhaseClient();
  const progress: [number, number][] = [];
  const diagram = client.diagram('tanh', axes, { onProgress: (...told) => progress.push(told) });
  const [worker] = FakeWorker.started;
  expect(worker.received).toEqual([{ type: 'diagram', id: 1, activation: 'tanh', axes }]);
  worker.answer({ type: 'progress', id: 1, done: 1, total: 2 });
  // A place is answered in between.
  const place = client.place('tanh', at);
  worker.answer({ type: 'place', id: 2, answer: placeAnswer('tanh', at) });
  expect((await place).point.phase).toBe('chaotic');
  worker.answer({ type: 'progress', id: 1, done: 2, total: 2 });
  worker.answer({ type: 'diagram', id: 1, answer });
  expect(await diagram).toBe(answer);
  expect(progress).toEqual([
    [1, 2],
    [2, 2],
  ]);
  expect(FakeWorker.started).toHaveLength(1);
  expect(worker.terminated).toBe(false);
});

test('a signal cancels a diagram with its reason, tells the worker, and leaves the next one as it is', async () => {
  const client = new PhaseClient();
  const abort = new AbortController();
  const first = client.diagram('tanh', axes, { signal: abort.signal });
  const reason = new Error('another diagram was asked for');
  abort.abort(reason);
  await expect(first).rejects.toBe(reason);
  const second = client.diagram('relu', axes);
  const [worker] = FakeWorker.started;
  expect(worker.received).toMatchObject([{ id: 1 }, { type: 'cancel', id: 1 }, { id: 2, activation: 'relu' }]);
  // What was already on its way is nobody's answer.
  worker.answer({ type: 'diagram', id: 1, answer });
  const ofRelu = phaseAnswer('relu', phaseDiagram(activationOf('relu'), axes));
  worker.answer({ type: 'diagram', id: 2, answer: ofRelu });
  expect(await second).toBe(ofRelu);
});

test('a signal that is aborted already asks nothing', async () => {
  const reason = new Error('too late');
  await expect(new PhaseClient().diagram('tanh', axes, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(FakeWorker.started).toEqual([]);
});

test('a worker that fails says its sentence; one that does not load ends all questions, and the next starts another', async () => {
  const client = new PhaseClient();
  const failed = client.diagram('tanh', axes);
  FakeWorker.started[0].answer({ type: 'failed', id: 1, sentence: 'The phase diagram stopped: out of luck.' });
  await expect(failed).rejects.toThrow(new PhaseError('The phase diagram stopped: out of luck.'));

  const questions = [client.diagram('tanh', axes), client.place('tanh', at)];
  FakeWorker.started[0].break();
  for (const question of questions) await expect(question).rejects.toThrow('did not load; is there a connection?');
  expect(FakeWorker.started[0].terminated).toBe(true);
  const again = client.place('tanh', at);
  expect(FakeWorker.started).toHaveLength(2);
  client.close();
  await expect(again).rejects.toThrow(PhaseError);
  expect(FakeWorker.started[1].terminated).toBe(true);
});

test('a packed answer is the answer, its diagram to four digits and its line to six', () => {
  for (const name of ['tanh', 'relu', 'gelu'] as const) {
    const whole = phaseAnswer(
      name,
      phaseDiagram(activationOf(name), { sigmaWSq: [0, 1, 2, 3], biasSigmaSq: [0, 0.05] }),
    );
    const { diagram, ...rest } = unpackAnswer(packAnswer(whole));
    const { diagram: exact, ...others } = whole;
    expect(rest).toEqual(others);
    const rounding = (digits: number) => (_: string, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(digits)) : value;
    expect(diagram.points).toEqual(JSON.parse(JSON.stringify(exact.points, rounding(4))));
    expect(diagram.criticalLine).toEqual(JSON.parse(JSON.stringify(exact.criticalLine, rounding(6))));
  }
});

const usual = { weights: { from: 0, to: 4, count: 81 }, biases: { from: 0, to: 0.3, count: 61 } };
const ranges: RangesByFamily = Object.fromEntries(activationNames.map((name) => [name, usual]));

test('the query of a view is read as that view, and that of a usual one is as short as can be', () => {
  const names: ActivationName[] = [...activationNames, 'leaky_relu(0.2)'];
  for (const activation of names) {
    const view = usualView(activation, ranges);
    expect(phaseQuery(view, ranges)).toBe(activation === 'tanh' ? '' : `activation=${activation}`);
    const views: PhaseView[] = [
      view,
      { ...view, quantity: 'xi_gradient', width: 256 },
      { ...view, weights: { from: 0.5, to: 3, count: 26 }, at: { sigmaWSq: 1.2345, biasSigmaSq: 0.01 } },
      { ...view, biases: { from: 1e-3, to: 1000, count: 2 }, at: { sigmaWSq: 0, biasSigmaSq: 1000 } },
    ];
    for (const each of views) {
      const read = readPhaseQuery(new URLSearchParams(phaseQuery(each, ranges)), ranges);
      expect(read).toEqual({ view: each, problems: [] });
    }
  }
});

test('steps go from one value of the diagram to the next, from between two to the nearer, and never off the axis', () => {
  const axis = { from: 0, to: 4, count: 81 };
  expect(stepped(axis, 2, 1)).toBe(2.05);
  expect(stepped(axis, 2, -1)).toBe(1.95);
  expect(stepped(axis, 2.035, 1)).toBe(2.05);
  expect(stepped(axis, 2.035, -1)).toBe(2);
  expect(stepped(axis, 3.9, 10)).toBe(4);
  expect(stepped(axis, 0.1, -10)).toBe(0);
  for (let value = axis.from, steps = 0; steps <= 80; steps++, value = stepped(axis, value, 1)) {
    expect(value).toBe(Number((0.05 * steps).toPrecision(12)));
  }
  expect(rounded(axis, 1.23456)).toBe(1.235);
  expect(rounded(axis, 7)).toBe(4);
});
