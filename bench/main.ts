/**
 * Measures this engine beside NumPy and JavaScript's libraries, prints the tables, and writes them to docs/BENCHMARKS.md.
 * With an argument, runs only what has it in its title, and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare } from './compare.ts';
import { NumpyProcess } from './contenders/numpy-process.ts';
import { deepNetwork } from './deep/deep-network.ts';
import { grow } from './grow.ts';
import { growths } from './jobs/growth.ts';
import { jobsOfNetworks } from './jobs/network-jobs.ts';
import { jobsOfParts } from './jobs/part-jobs.ts';
import { comparisonHeader } from './report/comparison.ts';
import { documentOf } from './report/document.ts';
import { machineLines } from './report/machine.ts';
import { pretty, table } from './report/markdown.ts';
import { batchTimes } from './sweeps/batches.ts';
import { millionRows } from './sweeps/million-rows.ts';
import { workerTimes } from './sweeps/workers.ts';
import { convergence } from './theory/convergence.ts';
import { theoryTimes } from './theory/theory-times.ts';

const path = fileURLToPath(new URL('../docs/BENCHMARKS.md', import.meta.url));
const start = performance.now();
const [wanted = ''] = process.argv.slice(2);
const numpy = await NumpyProcess.start();

const rows: string[][] = [];
for (const job of [...jobsOfNetworks(numpy), ...jobsOfParts(numpy)].filter(isWanted)) {
  process.stderr.write(`${job.title}\n`);
  rows.push(...(await compare(job)));
}
numpy?.stop();

const grown: string[] = [];
for (const growth of growths.filter(isWanted)) {
  process.stderr.write(`${growth.title}\n`);
  grown.push(await grow(growth));
}

const deepTitle = 'a network of 10,000 layers';
let deep = '';
if (isWanted({ title: deepTitle })) {
  process.stderr.write(`${deepTitle}\n`);
  deep = await deepNetwork();
}

const theoryTitle = 'theory';
let theory = '';
if (isWanted({ title: theoryTitle })) {
  process.stderr.write(`${theoryTitle}\n`);
  theory = [await theoryTimes(), convergence()].join('\n\n');
}

const sweepsTitle = 'sweeps';
let sweeps = '';
if (isWanted({ title: sweepsTitle })) {
  sweeps = [await workerTimes(), await batchTimes(), await millionRows()].join('\n\n');
}

const machine = machineLines(numpy?.version ?? null);
const comparison = table(comparisonHeader, rows);
process.stdout.write(await pretty([machine, comparison, ...grown, deep, theory, sweeps].join('\n\n'), path));
if (wanted === '') {
  const minutes = (performance.now() - start) / 60_000;
  writeFileSync(
    path,
    await pretty(documentOf({ machine, comparison, growths: grown, deep, theory, sweeps, minutes }), path),
  );
  process.stderr.write(`wrote ${relative(process.cwd(), path)}\n`);
}

function isWanted({ title }: { readonly title: string }): boolean {
  return title.toLowerCase().includes(wanted.toLowerCase());
}
