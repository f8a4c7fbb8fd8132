import { cpus, totalmem, type } from 'node:os';
import { kernelKind } from '../../packages/core/src/kernel/kernel-pool.ts';
import type { NumpyVersion } from '../contenders/numpy-process.ts';
import manifest from '../package.json' with { type: 'json' };

/** What it was all measured on and with, a list. */
export function machineLines(numpy: NumpyVersion | null): string {
  const cores = cpus();
  const libraries = Object.entries(manifest.dependencies).map(([name, version]) => `${name} ${version}`);
  return [
    `${cores.length} × ${cores[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${process.arch}`,
    `Node ${process.version}, V8 ${process.versions.v8}; initscope’s kernel: ${kernelKind()}`,
    numpy === null ? 'no NumPy here' : `Python ${numpy.python}, NumPy ${numpy.numpy}, ${numpy.blas}, one thread`,
    libraries.join(', '),
  ]
    .map((line) => `- ${line}`)
    .join('\n');
}
