import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOfShard, readShard, tasksOfShard } from '../../src/journal/shard.ts';

describe('shards', () => {
  it('together hold each task once, in nearly equal shares, whatever their number', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.integer({ min: 1, max: 40 }), (tasks, count) => {
        const shares = Array.from({ length: count }, (_, i) => [...tasksOfShard(tasks, { index: i + 1, count })]);
        expect(shares.flat().toSorted((a, b) => a - b)).toEqual([...Array(tasks).keys()]);
        const sizes = shares.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(shares.map((_, i) => countOfShard(tasks, { index: i + 1, count }))).toEqual(sizes);
      }),
    );
  });

  it.each([
    ['3/16', {}, 3],
    [' 16 / 16 ', {}, 16],
    ['auto/16', { SLURM_ARRAY_TASK_ID: '3' }, 3],
    ['auto/16', { JOB_COMPLETION_INDEX: '0' }, 1],
    ['auto/16', { JOB_COMPLETION_INDEX: '15' }, 16],
  ])('are read from %j with %j', (given, env, index) => {
    expect(readShard(given, env)).toEqual({ index, count: 16 });
  });

  it.each([
    ['0/16', {}, 'numbered from 1 to 16'],
    ['17/16', {}, 'numbered from 1 to 16'],
    ['3', {}, 'for example --shard 3/16'],
    ['', {}, 'given nothing'],
    ['3/0', {}, '"3/0"'],
    ['-1/3', {}, '"-1/3"'],
    ['1/1000000', {}, '100000 at most'],
    ['auto/16', {}, 'neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX'],
    ['auto/16', { SLURM_ARRAY_TASK_ID: '1', JOB_COMPLETION_INDEX: '1' }, 'both'],
    ['auto/16', { SLURM_ARRAY_TASK_ID: '0' }, 'sbatch --array=1-16'],
    ['auto/16', { SLURM_ARRAY_TASK_ID: '4294967294' }, 'sbatch --array=1-16'],
    ['auto/16', { JOB_COMPLETION_INDEX: '16' }, 'completions: 16'],
    ['auto/16', { JOB_COMPLETION_INDEX: '' }, 'JOB_COMPLETION_INDEX=nothing'],
  ])('are refused in words: %j with %j', (given, env, words) => {
    expect(() => readShard(given, env)).toThrow(words);
  });
});
