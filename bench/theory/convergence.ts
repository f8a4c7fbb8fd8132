import { seedBands } from '../../packages/core/src/index.ts';
import { WIDTH } from '../jobs/network-job.ts';
import { table } from '../report/markdown.ts';
import { notebookNetwork } from './theory-jobs.ts';

const CHAINS = 100_000;

/** 2.5 %, median and 97.5 % of the std of h over seeds, as another sampler of as many networks gave them, to the digits known. */
const expected = [
  { layer: 1, figures: ['0.0842', '0.0994', '0.1152'] },
  { layer: 10, figures: ['0.0455', '0.0895', '0.1730'] },
  { layer: 50, figures: ['0.0088', '0.0481', '0.2606'] },
];

/** Where the band converges to, beside what was known of it, a table. */
export function convergence(): string {
  // Layer 50 is measured where there is a 51st.
  const [{ statistics }] = seedBands(notebookNetwork('relu', 51), {
    sigmaSq: [2 / WIDTH],
    quantities: ['h'],
    chains: CHAINS,
  });
  const rows = expected.map(({ layer, figures }) => {
    const band = statistics.h?.find((each) => each.layer === layer);
    const logs = [band?.log10Low, band?.log10Median, band?.log10High];
    const found = logs.map((log10) => (10 ** (log10 ?? NaN)).toFixed(4));
    return [`layer ${layer}`, found.join(' / '), figures.join(' / ')];
  });
  return table([`${CHAINS.toLocaleString('en')} chains`, '2.5 % / median / 97.5 %', 'known'], rows);
}
