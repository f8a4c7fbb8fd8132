import { describe, expect, it } from 'vitest';
import { expectAllClose } from '../support/closeness.ts';
import { numpy, titleOf } from '../support/numpy.ts';
import { expectPrinted, printedTables } from '../support/printed.ts';
import { referenceStdGradient, referenceStdHidden } from '../support/reference.ts';

describe.each(numpy.notebook.map((network) => ({ title: titleOf(network), network })))(
  'the reference network of the notebook, $title',
  ({ network }) => {
    const hidden = referenceStdHidden(network);
    const gradient = referenceStdGradient(network);
    const printed = printedTables.filter(
      ({ layers, width, sigmaSq }) =>
        layers === network.layers && width === network.width && sigmaSq === network.sigmaSq,
    );

    it("has NumPy's std of hidden units to 1e-12", () => {
      expectAllClose(hidden, network.stdHidden, 1e-12);
    });

    it("has NumPy's std of gradients to 1e-12", () => {
      expectAllClose(gradient, network.stdGradient, 1e-12);
    });

    it('has every complete figure that the notebook prints', () => {
      expect(printed.map(({ quantity }) => quantity)).toEqual(['h', 'dl_df']);
      for (const { quantity, figures } of printed) {
        expect(figures.length).toBeGreaterThan(3);
        for (const { layer, printed: text } of figures) {
          expectPrinted(quantity === 'h' ? hidden[layer] : gradient[layer - 1], text);
        }
      }
    });
  },
);
