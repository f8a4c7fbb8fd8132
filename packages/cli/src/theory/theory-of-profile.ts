import { MeasuredLogs, type NetworkSpec, type Profile, type Quantity, type TheoryComparison } from '@initscope/core';
import { catchInterruption } from '../interruption.ts';
import { carryOutTheory } from './carry-out-theory.ts';

/**
 * What theory says of one profile, in some of its quantities.
 *
 * @throws Interrupted on Ctrl-C.
 */
export async function theoryOfProfile(
  network: NetworkSpec,
  profile: Profile,
  quantities: readonly Quantity[],
): Promise<TheoryComparison> {
  const measured = new MeasuredLogs();
  measured.add(profile);
  const interruption = catchInterruption();
  try {
    const question = { network, sigmaSq: [profile.sigmaSq], quantities, measured };
    const [[comparison]] = await carryOutTheory([question], interruption.signal);
    return comparison;
  } finally {
    interruption.release();
  }
}
