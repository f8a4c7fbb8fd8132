import type { ProfileSeries } from '@initscope/charts';

/** What becomes of a signal on its way: where it starts, where it ends, and by what a layer multiplies it on average. */
export interface CourseOfSeries {
  readonly kind: 'explodes' | 'vanishes' | 'lives';
  readonly from: { readonly layer: number; readonly log10Std: number };
  readonly to: { readonly layer: number; readonly log10Std: number };
  /** The geometric mean of what each layer multiplies std by. */
  readonly factor: number;
}

/** A signal that ends within a factor of ten of where it started is alive, as core's verdicts have it. */
const livesWithin = 1;

/**
 * The course of a series in the direction in which it is computed: hidden units from layer 1 on (layer 0 is the input), gradients from
 * the last layer back.
 *
 * @returns `undefined` if a layer is dead or there are fewer than two.
 */
export function courseOf({ quantity, layers, log10Std }: ProfileSeries): CourseOfSeries | undefined {
  const points = layers.flatMap((layer, i) =>
    quantity === 'h' && layer === 0 ? [] : [{ layer, log10Std: log10Std[i] }],
  );
  const ends = quantity === 'h' ? [points.at(0), points.at(-1)] : [points.at(-1), points.at(0)];
  const [from, to] = ends;
  if (from === undefined || to === undefined || points.length < 2) return undefined;
  if (from.log10Std === null || to.log10Std === null) return undefined;
  const decades = to.log10Std - from.log10Std;
  return {
    kind: decades > livesWithin ? 'explodes' : decades < -livesWithin ? 'vanishes' : 'lives',
    from: { layer: from.layer, log10Std: from.log10Std },
    to: { layer: to.layer, log10Std: to.log10Std },
    factor: 10 ** (decades / (points.length - 1)),
  };
}
