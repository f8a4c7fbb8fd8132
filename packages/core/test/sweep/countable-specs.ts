import type fc from 'fast-check';
import { parseSweepSpec, type SweepSpecInput } from '../../src/sweep/sweep-spec.ts';
import { specInputs } from '../support/spec-arbitraries.ts';

/** Specs of every kind, but for the few whose grid is of so many networks that it is refused for that alone. */
export const countableSpecs: fc.Arbitrary<SweepSpecInput> = specInputs.filter((input) => {
  try {
    parseSweepSpec(input);
    return true;
  } catch (error) {
    // Whatever else is wrong is for the tests to meet.
    return !(error instanceof Error && error.message.includes('kinds of network'));
  }
});
