import { describe, expect, it } from 'vitest';
import { methods, whyNot } from '../../src/propagation/method.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { expectAllClose } from '../support/closeness.ts';
import { numpy, specOf, titleOf } from '../support/numpy.ts';
import { expectPrinted, printedTables } from '../support/printed.ts';

const notebooks = numpy.notebook.flatMap((network) =>
  methods
    .filter((method) => whyNot(method, specOf(network)) === null)
    .map((method) => ({ title: titleOf(network), network, method })),
);

describe.each(notebooks)('propagate by $method, $title', ({ network, method }) => {
  const { seed, sigmaSq } = network;
  const [profile] = propagate(specOf(network), { seed, sigmaSq: [sigmaSq], method });
  const std = {
    h: profile.statistics.h?.map((layer) => layer.std) ?? [],
    dl_df: profile.statistics.dl_df?.map((layer) => layer.std) ?? [],
  };

  it('says where the profile comes from', () => {
    expect(profile).toMatchObject({ seed, sigmaSq, method });
  });

  it("has NumPy's std of hidden units to 1e-12", () => {
    expectAllClose(std.h, network.stdHidden, 1e-12);
  });

  it("has NumPy's std of gradients to 1e-12", () => {
    expectAllClose(std.dl_df, network.stdGradient, 1e-12);
  });

  it('has every complete figure that the notebook prints', () => {
    const printed = printedTables.filter(
      (table) => table.layers === network.layers && table.width === network.width && table.sigmaSq === sigmaSq,
    );
    expect(printed.length).toBe(2);
    for (const { quantity, figures } of printed) {
      for (const { layer, printed: text } of figures) {
        expectPrinted(std[quantity][quantity === 'h' ? layer : layer - 1], text);
      }
    }
  });
});

describe.each(numpy.wideEnds.map((network) => ({ title: titleOf(network), network })))(
  'propagate with several inputs and outputs, $title',
  ({ network }) => {
    const { seed, sigmaSq } = network;
    const [{ statistics, method }] = propagate(specOf(network), { seed, sigmaSq: [sigmaSq] });

    it('answers by the dense method', () => {
      expect(method).toBe('dense');
    });

    it("has NumPy's std of hidden units and gradients to 1e-12", () => {
      expectAllClose(statistics.h?.map(({ std }) => std) ?? [], network.stdHidden, 1e-12);
      expectAllClose(statistics.dl_df?.map(({ std }) => std) ?? [], network.stdGradient, 1e-12);
    });
  },
);
