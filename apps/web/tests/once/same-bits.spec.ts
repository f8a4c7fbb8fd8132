import { expect, test, type Page } from '@playwright/test';
import {
  facetsOf,
  parseSweepSpec,
  runTask,
  SweepCollector,
  tasksOf,
  type FacetSummary,
  type SweepSpec,
} from '@initscope/core';
import type { Answer } from '../../src/lib/explorer/protocol.ts';

const small = { layers: '12', width: '19', outputWidth: '2', inputs: '150', gradientInputs: '60', seeds: '0..2' };
const measured = { ...small, quantities: 'h,f,dl_df,dl_dh', sigmaSq: '1e-4,0.05,0.1,0.3,1e3' };

const sweeps: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
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
  [
    'biases, and inputs of several units, densely',
    { ...measured, biasSigmaSq: '0,0.1', inputWidth: '2', inputs: '9', gradientInputs: '9' },
  ],
];

for (const [title, fields] of sweeps) {
  test(`the explorer's figures are Node's to the bit: ${title}`, async ({ page }) => {
    const spec = parseSweepSpec(fields);
    const answers = await askWorker(page, fields, facetsOf(spec).length);
    const found = answers.map((answer) => {
      if (answer.type !== 'done') return answer;
      // The bits alone would not tell, and a page without WebAssembly is many times slower.
      expect(answer.effort.kernel).toBe('wasm');
      return { planes: answer.measured.planes, verdict: answer.measured.verdict };
    });
    // toEqual tells every float64 from its neighbours.
    expect(found).toEqual(summariesOf(spec).map(({ planes, verdict }) => ({ planes, verdict })));
  });
}

/** What a worker of the page's own script answers of each network of a sweep. */
async function askWorker(
  page: Page,
  fields: Readonly<Record<string, string>>,
  networks: number,
): Promise<readonly Answer[]> {
  const started = page.waitForEvent('worker');
  await page.goto('/');
  const url = (await started).url();
  return page.evaluate(
    async ([address, asked, count]) => {
      const worker = new Worker(address, { type: 'module' });
      const last = (id: number): Promise<Answer> =>
        new Promise((resolve) => {
          const listening = new AbortController();
          worker.addEventListener(
            'message',
            ({ data }: MessageEvent<Answer>) => {
              if (data.id !== id || !['done', 'refused', 'failed'].includes(data.type)) return;
              listening.abort();
              resolve(data);
            },
            { signal: listening.signal },
          );
          worker.postMessage({ type: 'experiment', id, fields: asked, at: undefined, network: id, isPatient: true });
        });
      const answers: Answer[] = [];
      for (let network = 0; network < count; network++) {
        const answer = await last(network);
        // The seeds of each alone are seen in profiles, and are Float32Arrays, which do not come out of the browser.
        answers.push(answer.type === 'done' ? { ...answer, measured: { ...answer.measured, seeds: [] } } : answer);
      }
      worker.terminate();
      return answers;
    },
    [url, fields, networks] as const,
  );
}

function summariesOf(spec: SweepSpec): FacetSummary[] {
  const collector = new SweepCollector(spec);
  for (const task of tasksOf(spec)) collector.add(task, runTask(task));
  return collector.summaries();
}
