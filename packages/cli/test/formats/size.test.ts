import { parseSweepSpec, recordsOf, runTask, tasksOf } from '@initscope/core';
import { describe, expect, it } from 'vitest';
import { rowsOfGroup } from '../../src/formats/parquet/parquet-writer.ts';
import { recordWriter } from '../../src/formats/record-writer.ts';
import { metadataOf } from './files.ts';

describe('the records of a real sweep', () => {
  it('take less than 30 bytes each as Parquet, and leave the writer as soon as there is a row group', async () => {
    // The notebook's network: 25 seeds, 41 σ², 50 layers of hidden units and 49 of gradients.
    const spec = parseSweepSpec({ seeds: '0..24' });
    let bytes = 0;
    let chunks = 0;
    let largest = 0;
    const writer = recordWriter(
      'parquet',
      {
        write: (chunk) => {
          bytes += chunk.length;
          largest = Math.max(largest, chunk.length);
          chunks++;
          return Promise.resolve();
        },
      },
      metadataOf(spec),
    );
    let rows = 0;
    for (const task of tasksOf(spec)) {
      const records = runTask(task).flatMap((profile) => recordsOf(task.facet.network, profile));
      await writer.write(records);
      rows += records.length;
      expect(chunks > 0).toBe(rows >= rowsOfGroup);
    }
    await writer.end();
    expect(rows).toBe(25 * 41 * 99);
    expect(bytes / rows).toBeLessThan(30);
    expect(largest).toBeLessThan(30 * rowsOfGroup);
  });
});
