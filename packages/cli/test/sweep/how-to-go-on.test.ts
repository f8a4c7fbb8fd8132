import { parseSweepSpec } from '@initscope/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wholeSweep } from '../../src/journal/shard.ts';
import { howToGoOn, howToMerge } from '../../src/sweep/how-to-go-on.ts';

const options = {
  jobs: 2,
  shard: wholeSweep,
  theory: false,
  failFast: false,
  resume: false,
  overwrite: false,
  color: undefined,
} as const;
const spec = parseSweepSpec({ activation: 'gelu' });

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the command that goes on', () => {
  it('leaves out what goes without saying', () => {
    const target = { kind: 'folder', path: 'initscope-results/gelu-50x80-1', format: 'csv' } as const;
    expect(howToGoOn(spec, target, options)).toBe('initscope sweep --activation gelu --resume');
  });

  it('says where to, as what, which shard, and all else that makes it the same', () => {
    const target = { kind: 'folder', path: 'my results/gelu-50x80-1', format: 'npz' } as const;
    const shard = { index: 2, count: 3 };
    expect(howToGoOn(spec, target, { ...options, shard, theory: true, failFast: true })).toBe(
      "initscope sweep --activation gelu --output 'my results' --format npz --theory --fail-fast --shard 2/3 --resume",
    );
    expect(howToMerge(target, { ...options, shard, theory: true })).toBe(
      "initscope merge 'my results/gelu-50x80-1' --output 'my results' --format npz --theory",
    );
  });

  it('says defaults too where the environment says otherwise', () => {
    vi.stubEnv('INITSCOPE_LAYERS', '7');
    vi.stubEnv('INITSCOPE_FORMAT', 'npz');
    const target = { kind: 'folder', path: 'initscope-results/gelu-50x80-1', format: 'csv' } as const;
    expect(howToGoOn(spec, target, options)).toBe(
      'initscope sweep --layers 50 --activation gelu --format csv --resume',
    );
  });

  it('writes an output that begins with a dash so that it is none', () => {
    const target = { kind: 'file', path: '-dash.csv', format: 'csv' } as const;
    expect(howToGoOn(spec, target, options)).toBe('initscope sweep --activation gelu --output=-dash.csv --resume');
  });
});
