import { describe, it } from 'vitest';
import { expectAllClose } from '../support/closeness.ts';
import { numpy, titleOf } from '../support/numpy.ts';
import { referenceStdGradient, referenceStdHidden } from '../support/reference.ts';

describe.each(numpy.wideEnds.map((network) => ({ title: titleOf(network), network })))(
  'the reference network with several inputs and outputs, $title',
  ({ network }) => {
    it("has NumPy's std of hidden units to 1e-12", () => {
      expectAllClose(referenceStdHidden(network), network.stdHidden, 1e-12);
    });

    it("has NumPy's std of gradients to 1e-12", () => {
      expectAllClose(referenceStdGradient(network), network.stdGradient, 1e-12);
    });
  },
);
