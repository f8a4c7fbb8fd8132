/** A network of 10,000 layers, far beyond float64, in a process of its own: prints what it took, as JSON. */
import { propagate } from '../../packages/core/src/index.ts';

const start = performance.now();
const [{ method, statistics }] = propagate(
  {
    layers: 10_000,
    width: 256,
    inputWidth: 1,
    outputWidth: 1,
    inputs: 1000,
    gradientInputs: 100,
    activation: 'relu',
    initializer: 'fixed',
    biasSigmaSq: 0,
  },
  { seed: 0, sigmaSq: [1] },
);
const log10Stds = [...(statistics.h ?? []), ...(statistics.dl_df ?? [])].map(({ log10Std }) => log10Std ?? NaN);
process.stdout.write(
  JSON.stringify({
    method,
    seconds: (performance.now() - start) / 1000,
    // In kB, on Linux and macOS alike since libuv 1.45.
    megabytes: process.resourceUsage().maxRSS / 1000,
    finite: log10Stds.every(Number.isFinite),
    log10StdHidden: statistics.h?.at(-1)?.log10Std,
    log10StdGradient: statistics.dl_df?.[0].log10Std,
  }),
);
