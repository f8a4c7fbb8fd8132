import { expect, test } from '@playwright/test';
import {
  parseSweepSpec,
  runTask,
  SweepCollector,
  tasksOf,
  type FacetSummary,
  type SweepSpecInput,
} from '@initscope/core';

const small = { layers: 12, width: 19, outputWidth: 2, inputs: 150, gradientInputs: 60, seeds: '0..2' };
const measured = { ...small, quantities: 'h,f,dl_df,dl_dh', sigmaSq: '1e-4,0.05,0.1,0.3,1e3' };

const sweeps: readonly (readonly [string, SweepSpecInput])[] = [
  ['the default sweep, by rays', {}],
  [
    'smooth activations, by nodes',
    { ...measured, activation: 'tanh,sigmoid,silu,gelu,gelu_tanh,erf,mish,softplus,sin' },
  ],
  [
    'activations with kinks, and initialisers of every distribution',
    {
      ...measured,
      activation: 'leaky_relu(0.2),elu,selu,hardtanh,softsign',
      initializer: 'fixed,xavier_uniform,he_normal,orthogonal,torch_linear',
      seeds: '0..1',
    },
  ],
  ['biases, and inputs of several units, densely', { ...measured, biasSigmaSq: '0,0.1', inputWidth: 2, inputs: 9 }],
];

for (const [title, spec] of sweeps) {
  test(`this browser's figures are Node's to the bit: ${title}`, async ({ page }) => {
    const started = page.waitForEvent('worker');
    await page.goto('/');
    const url = (await started).url();
    const answer = await page.evaluate(
      ([address, input]) =>
        new Promise<{ type: string; result?: { facets: unknown; kernel: unknown } }>((resolve) => {
          const worker = new Worker(address, { type: 'module' });
          worker.addEventListener('message', ({ data }) => {
            if (data.type !== 'progress') resolve(data);
          });
          worker.postMessage({ type: 'run', spec: input });
        }),
      [url, spec] as const,
    );
    expect(answer.type).toBe('done');
    // The bits alone would not tell, and a page without WebAssembly is many times slower.
    expect(answer.result?.kernel).toBe('wasm');
    // toEqual tells every float64 from its neighbours.
    expect(answer.result?.facets).toEqual(facetsOf(spec));
  });
}

function facetsOf(input: SweepSpecInput): FacetSummary[] {
  const spec = parseSweepSpec(input);
  const collector = new SweepCollector(spec);
  for (const task of tasksOf(spec)) collector.add(task, runTask(task));
  return collector.summaries();
}
