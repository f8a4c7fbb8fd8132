import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('support/fingerprint.js', import.meta.url));

interface Engine {
  readonly path: string;
  readonly version: string;
}

/** The Node that runs this, and every other version of it on the PATH: the system's, under the project's own. */
const engines = [process.execPath, ...onPath('node')]
  .map((path): Engine => ({ path, version: run(path, '--version') }))
  .filter(({ version }, i, all) => all.findIndex((other) => other.version === version) === i);

const expected = fingerprint(engines[0], 'wasm');

describe.each(engines)('the figures of Node $version', (engine) => {
  it.each(['wasm', 'typescript'])('by the %s kernel are the same to the bit as those of every other', (kernel) => {
    expect(fingerprint(engine, kernel)).toBe(expected);
  });
});

function fingerprint({ path }: Engine, kernel: string): string {
  const hash = run(path, script, kernel);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  return hash;
}

function run(path: string, ...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(path, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path} ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

function onPath(name: string): string[] {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .filter((path) => existsSync(path));
}
