import { describe, expect, it } from 'vitest';
import { runTask, tasksOf } from '../../src/sweep/tasks.ts';
import { SpecError } from '../../src/sweep/spec-error.ts';
import { SweepCollector } from '../../src/sweep/sweep-collector.ts';
import { parseSweepResult, type SweepResult } from '../../src/sweep/sweep-result.ts';
import { parseSweepSpec } from '../../src/sweep/sweep-spec.ts';

const spec = parseSweepSpec({
  layers: '1,4',
  width: 3,
  inputs: 4,
  gradientInputs: 2,
  activation: 'relu,tanh',
  initializer: 'fixed,xavier_uniform(gain=tanh),torch_linear',
  biasSigmaSq: 'auto',
  sigmaSq: '0,1,2/fan_in,1e200',
  seeds: '0..2',
  quantities: 'h,f,dl_df,dl_dh',
});
const collector = new SweepCollector(spec);
for (const task of tasksOf(spec)) collector.add(task, runTask(task));
const result: SweepResult = { schema: 'initscope/sweep@1', version: '1.2.3', spec, facets: collector.summaries() };
const text = JSON.stringify(result);

/** The result with one value replaced, at a path such as `facets.0.network.width`. */
function damaged(path: string, value: unknown): unknown {
  const copy: unknown = JSON.parse(text);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let place = copy;
  for (const key of keys) place = (place as Record<string, unknown>)[key];
  (place as Record<string, unknown>)[last] = value;
  return JSON.parse(JSON.stringify(copy));
}

describe('parseSweepResult', () => {
  it('reads back the result that JSON was made of, dead and overflown cells among it', () => {
    expect(text).toContain('"dead"');
    expect(text).toContain('"overflow"');
    expect(parseSweepResult(JSON.parse(text))).toEqual(result);
  });

  it('reads back that the data had a seed of their own', () => {
    const onOwnData = parseSweepSpec({ layers: 2, width: 3, inputs: 4, sigmaSq: 1, seeds: 0, dataSeed: 5 });
    const own = new SweepCollector(onOwnData);
    for (const task of tasksOf(onOwnData)) own.add(task, runTask(task));
    const whole: SweepResult = { ...result, spec: onOwnData, facets: own.summaries() };
    const read = parseSweepResult(JSON.parse(JSON.stringify(whole)));
    expect(read).toEqual(whole);
    expect([read.spec.dataSeed, read.facets[0].network.dataSeed]).toEqual([5, 5]);
  });

  it('does not read text, null or an empty object', () => {
    for (const json of [text, null, undefined, {}, [], 5]) {
      expect(() => parseSweepResult(json)).toThrow("not a sweep's result");
    }
  });

  it.each<[string, unknown]>([
    ['schema', 'initscope/sweep@2'],
    ['schema', undefined],
    ['version', 3],
    ['facets', {}],
    ['facets', undefined],
    ['facets.0', null],
    ['facets.0.network.width', 0],
    ['facets.0.network.layers', 1.5],
    ['facets.0.network.activation', 'swish'],
    ['facets.0.network.initializer', 'he'],
    ['facets.0.network.initializer', 'kaiming_normal(mode=fan_in)'],
    ['facets.0.network.biasSigmaSq', -1],
    ['facets.0.network.biasSigmaSq', 'auto'],
    ['facets.0.network.inputs', '4'],
    ['facets.0.sigmaSq', [1, -1]],
    ['facets.0.sigmaSq', [1, null]],
    ['facets.0.method', 'auto'],
    ['facets.0.verdict', [5]],
    ['facets.0.verdict', 'fine'],
    ['facets.0.planes.0.quantity', 'g'],
    ['facets.0.planes.0.layers', [-1]],
    ['facets.0.planes.0.layers.0', 0.5],
    ['facets.0.planes.0.status.0.0', 'fine'],
    ['facets.0.planes.0.log10Std.0.0', 'NaN'],
    ['facets.0.planes.0.largestLog10.0.0', true],
    ['facets.0.planes.0.log10Std', undefined],
  ])('refuses a damaged %s: %j, saying where', (path, value) => {
    const parse = (): unknown => parseSweepResult(damaged(path, value));
    expect(parse).toThrow(Error);
    expect(parse).toThrow(`not a sweep's result: ${path.split('.').slice(0, 2).join('.')}`);
  });

  it.each<[string, unknown]>([
    ['facets.0.planes.0.log10Std.0', [0]],
    ['facets.0.planes.0.largestLog10.0', []],
    ['facets.0.planes.0.status.0', ['ok', 'ok']],
    ['facets.0.planes.0.log10Std', []],
    ['facets.0.planes.0.layers', [0, 1, 2, 3, 4, 5]],
    ['facets.0.planes.0.sigmaSq', [1]],
  ])('refuses a plane whose rows and columns do not fit: %s', (path, value) => {
    expect(() => parseSweepResult(damaged(path, value))).toThrow('a row for each layer and a column for each σ²');
  });

  it('names the field where the spec is damaged', () => {
    expect(() => parseSweepResult(damaged('spec.width', 'x'))).toThrow(SpecError);
    expect(() => parseSweepResult(damaged('spec.width', 'x'))).toThrow('width: given "x"');
    expect(() => parseSweepResult(damaged('spec', null))).toThrow(SpecError);
    expect(() => parseSweepResult(damaged('spec.surprise', 1))).toThrow('surprise: no such field');
  });
});
