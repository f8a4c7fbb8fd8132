import { execFileSync, spawnSync } from 'node:child_process';

/** Is NumPy on this machine? */
export const hasNumpy: boolean = spawnSync('python3', ['-c', 'import numpy']).status === 0;

/** What a Python program prints as JSON, with `path` as its argument. */
export function python(program: string, path: string): unknown {
  const text = execFileSync('python3', ['-c', program, path], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return JSON.parse(text);
}
