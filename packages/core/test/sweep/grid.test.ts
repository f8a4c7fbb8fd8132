import { describe, expect, it } from 'vitest';
import { propagate } from '../../src/propagation/propagate.ts';
import { facetsOf } from '../../src/sweep/grid.ts';
import { runTask, TaskList, tasksOf } from '../../src/sweep/tasks.ts';
import { parseSweepSpec } from '../../src/sweep/sweep-spec.ts';

describe('facetsOf', () => {
  it('is the grid of networks in the order of the fields, the last moving fastest', () => {
    const spec = parseSweepSpec({ layers: '2,3', width: '4,5', activation: 'relu,tanh', biasSigmaSq: '0,0.1' });
    const networks = facetsOf(spec).map(({ network }) => [
      network.layers,
      network.width,
      network.activation,
      network.biasSigmaSq,
    ]);
    expect(networks.length).toBe(16);
    expect(networks.slice(0, 5)).toEqual([
      [2, 4, 'relu', 0],
      [2, 4, 'relu', 0.1],
      [2, 4, 'tanh', 0],
      [2, 4, 'tanh', 0.1],
      [2, 5, 'relu', 0],
    ]);
    expect(networks[15]).toEqual([3, 5, 'tanh', 0.1]);
  });

  it('puts the whole network into each', () => {
    const [{ network }] = facetsOf(parseSweepSpec({ inputWidth: 2, outputWidth: 3, inputs: 4, gradientInputs: 5 }));
    expect(network).toEqual({
      layers: 50,
      width: 80,
      inputWidth: 2,
      outputWidth: 3,
      inputs: 4,
      gradientInputs: 5,
      activation: 'relu',
      initializer: 'fixed',
      biasSigmaSq: 0,
    });
  });

  it('puts the seed of the data into each, where they have their own', () => {
    const facets = facetsOf(parseSweepSpec({ width: '4,8', dataSeed: 0 }));
    expect(facets.map(({ network }) => network.dataSeed)).toEqual([0, 0]);
  });

  it('chooses a method for each network, unless one is asked for', () => {
    const methodsOf = (method: string): string[] =>
      facetsOf(parseSweepSpec({ activation: 'relu,tanh', biasSigmaSq: '0,0.1', method })).map((facet) => facet.method);
    expect(methodsOf('auto')).toEqual(['rays', 'dense', 'spectral', 'spectral']);
    expect(methodsOf('dense')).toEqual(['dense', 'dense', 'dense', 'dense']);
    const [few] = facetsOf(parseSweepSpec({ activation: 'tanh', inputs: 40, gradientInputs: 40 }));
    expect(few.method).toBe('dense');
  });

  it('resolves variances over fan_in for each width, in one ascending axis, each once', () => {
    const spec = parseSweepSpec({ width: '4,8', sigmaSq: '2/fan_in,0.25,1/fan_in,0.01' });
    expect(facetsOf(spec).map(({ sigmaSq }) => sigmaSq)).toEqual([
      [0.01, 0.25, 0.5],
      [0.01, 0.125, 0.25],
    ]);
  });

  it('takes fan_in to be the width D, whatever the input width', () => {
    const [{ sigmaSq }] = facetsOf(parseSweepSpec({ width: 8, inputWidth: 2, sigmaSq: '2/fan_in' }));
    expect(sigmaSq).toEqual([0.25]);
  });
});

describe('tasksOf', () => {
  const spec = parseSweepSpec({
    layers: 3,
    width: 4,
    activation: 'relu,tanh',
    sigmaSq: '2,1',
    seeds: '7,5',
    inputs: 3,
    gradientInputs: 2,
    quantities: 'f,dl_dh',
  });

  it('is facet by facet and seed by seed, with all σ² in one task where they are few', () => {
    const tasks = tasksOf(spec).map(({ facet, seed, sigmaSq }) => [
      facet.network.activation,
      facet.method,
      seed,
      sigmaSq,
    ]);
    expect(tasks).toEqual([
      ['relu', 'rays', 5, [1, 2]],
      ['relu', 'rays', 7, [1, 2]],
      ['tanh', 'dense', 5, [1, 2]],
      ['tanh', 'dense', 7, [1, 2]],
    ]);
  });

  it.each([
    ['rays', 'relu', [40]],
    ['spectral', 'tanh', [16, 16, 8]],
    ['dense', 'tanh', [4, 4, 4, 4, 4, 4, 4, 4, 4, 4]],
  ])('shares many σ² out among tasks, in order and each once: by %s', (method, activation, shares) => {
    const tasks = tasksOf(parseSweepSpec({ ...spec, activation, method, sigmaSq: 'lin:1:40:40', seeds: 3 }));
    expect(tasks.map(({ sigmaSq }) => sigmaSq.length)).toEqual(shares);
    expect(tasks.flatMap(({ sigmaSq }) => sigmaSq)).toEqual(tasks[0].facet.sigmaSq);
  });

  it('is the same by number, in any order, from a list that makes each task when asked', () => {
    const grid = parseSweepSpec({
      ...spec,
      width: '3,4',
      activation: 'relu,tanh',
      sigmaSq: 'lin:1:9:9',
      method: 'auto',
    });
    const list = new TaskList(grid);
    const all = tasksOf(grid);
    expect(list.length).toBe(all.length);
    for (const number of all.keys()) expect(list.at(all.length - 1 - number)).toEqual(all[all.length - 1 - number]);
  });

  it('takes no room for tasks that nobody asks for', () => {
    const list = new TaskList(parseSweepSpec({ layers: '1..1000', seeds: '0..999999', activation: 'tanh' }));
    expect(list.length).toBe(1000 * 1_000_000 * 3);
    const { facet, seed, sigmaSq } = list.at(list.length - 1);
    expect([facet.network.layers, seed, sigmaSq.length]).toEqual([1000, 999_999, 41 - 2 * 16]);
  });

  it('knows no task beyond its ends', () => {
    const list = new TaskList(spec);
    for (const number of [-1, 4, 0.5, NaN]) expect(() => list.at(number)).toThrow('there is no task');
  });

  it('shares out the σ² of deep networks, whose figures are many', () => {
    const deep = parseSweepSpec({ layers: 10_000, sigmaSq: 'lin:1:12:12', seeds: 0, quantities: 'h,dl_df' });
    expect(tasksOf(deep).map(({ sigmaSq }) => sigmaSq.length)).toEqual([5, 5, 2]);
  });

  it('gives a σ² the same figures whatever others share its task', () => {
    const many = parseSweepSpec({ ...spec, activation: 'relu', sigmaSq: 'log:0.1:10:300', seeds: 1 });
    const [alone] = runTask(tasksOf({ ...many, sigmaSq: [10] })[0]);
    const shared = tasksOf(many).map((task) => runTask(task));
    expect(shared.map((profiles) => profiles.length)).toEqual([256, 44]);
    expect(shared[1].at(-1)).toEqual(alone);
  });

  it('gives the tasks of a network the same facet', () => {
    expect(new Set(tasksOf(spec).map(({ facet }) => facet)).size).toBe(2);
  });

  it('has tasks that are done by propagate, with the quantities of the spec', () => {
    for (const task of tasksOf(spec)) {
      const { seed, sigmaSq, facet } = task;
      const profiles = runTask(task);
      expect(profiles).toEqual(
        propagate(facet.network, { seed, sigmaSq, method: facet.method, quantities: ['f', 'dl_dh'] }),
      );
      expect(profiles.map((profile) => profile.sigmaSq)).toEqual(sigmaSq);
    }
  });
});
