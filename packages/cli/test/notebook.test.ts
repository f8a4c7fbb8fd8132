import { describe, expect, it } from 'vitest';
import { printedTables } from './support/fixtures.ts';
import { initscope } from './support/initscope.ts';

const { code, stdout, stderr } = await initscope(['notebook']);
const blocks = stdout.trimEnd().split('\n\n');

describe('initscope notebook', () => {
  it('prints six tables, and says once that the last three are of dl_df', () => {
    expect(code).toBe(0);
    expect(stderr.match(/dl_dh/g)).toHaveLength(1);
    expect(blocks).toHaveLength(6);
    expect(blocks.map((block) => block.split('\n').length - 1)).toEqual([5, 50, 50, 4, 49, 49]);
  });

  it("prints its lines in the notebook's own format, and gradients under their true name", () => {
    const [, hidden] = blocks[0].split('\n');
    const [, gradient] = blocks[3].split('\n');
    expect(hidden).toBe('Layer 0, std of hidden units = 0.981');
    expect(gradient).toBe('Layer 1, std of dl_df = 446.654');
    expect(stdout).not.toMatch(/^Layer .*dl_dh/m);
  });

  it.each(
    printedTables.map(
      (table, i) => [`${table.layers} × ${table.width}, σ² = ${table.sigmaSq}, ${table.quantity}`, table, i] as const,
    ),
  )('prints the figures of the notebook: %s', (_, { figures }, i) => {
    const printed = new Map(
      blocks[i]
        .split('\n')
        .slice(1)
        .map((line) => {
          const [, layer, figure] = /^Layer (\d+), std of .* = (.*)$/.exec(line) ?? [];
          return [Number(layer), figure];
        }),
    );
    for (const { layer, printed: expected } of figures) {
      const figure = printed.get(layer) ?? '';
      if (Number(expected) < 1e12) {
        expect(figure, `layer ${layer}`).toBe(expected);
      } else {
        // Beyond that the notebook prints more digits than sums in another order agree on: 14 are asked for.
        expect(figure).toMatch(/^\d+\.\d{3}$/);
        expect(Math.abs(Number(figure) / Number(expected) - 1), `layer ${layer}`).toBeLessThan(1e-14);
      }
    }
  });
});
