import type { PhaseScale } from '@initscope/charts';
import { signs } from './grid.ts';

/** Signs from little to much for terminals without colours. */
const risingSigns = '.:-=+*#';

/** The signs from one end of a scale to the other: about 1 if it has two sides, from little to much if it has one. */
export function phaseSigns({ classes }: PhaseScale): string {
  return classes[0] === 0 ? signs : risingSigns;
}

/** The sign of a value. */
export function phaseSign(scale: PhaseScale, value: number): string {
  const ramp = phaseSigns(scale);
  return ramp[Math.round(scale.position(value) * (ramp.length - 1))];
}
