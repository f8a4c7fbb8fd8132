import { float32Limit, type Float32Limit } from './float32.ts';
import { growthPerLayer, type Course } from './growth.ts';

/** What happens to a signal on its way through a network. */
export interface Fate {
  /** `stable`: its std changes by less than a factor of 10 from the first layer to the last. */
  readonly kind: 'vanishing' | 'stable' | 'exploding' | 'dead';
  /** Decades of std per layer; `null` with fewer than two layers alive. */
  readonly growth: number | null;
  /** Where float32 loses it, if it does. */
  readonly float32: Float32Limit | null;
}

/** The fate of a signal along its course. */
export function fateOf(course: Course): Fate {
  const growth = growthPerLayer(course);
  const float32 = float32Limit(course);
  const { length } = course.layers;
  if (course.log10Std[length - 1] === null) return { kind: 'dead', growth, float32 };
  const change = (growth ?? 0) * (length - 1);
  return { kind: change > 1 ? 'exploding' : change < -1 ? 'vanishing' : 'stable', growth, float32 };
}

/** A fate in words that follow its subject: "grow ×6.3 a layer, and float32 overflows at layer 49". */
export function describeFate({ kind, growth, float32 }: Fate, direction: 'forward' | 'backward'): string {
  const movement = `${movementInWords(kind, growth)}${direction === 'backward' ? ' on their way back' : ''}`;
  if (float32 === null) return movement;
  const loss = float32.kind === 'overflow' ? 'overflows' : 'rounds everything to 0';
  return `${movement}, and float32 ${loss} at layer ${float32.layer}`;
}

function movementInWords(kind: Fate['kind'], growth: number | null): string {
  if (kind === 'dead') return 'die';
  if (growth === null) return 'pass one layer only';
  const factor = `×${(10 ** growth).toPrecision(growth < 0 && growth > -0.05 ? 3 : 2)} a layer`;
  if (kind === 'stable') return `stay within a factor of 10 (${factor})`;
  return `${growth > 0 ? 'grow' : 'shrink'} ${factor}`;
}
