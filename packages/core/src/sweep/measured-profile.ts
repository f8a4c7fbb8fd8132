import type { Profile } from '../propagation/profile.ts';
import type { Quantity } from '../propagation/quantity.ts';
import type { LayerStatistics } from '../statistics/layer-statistics.ts';

/** What pictures and verdicts are made of: of a {@link Profile}, each layer's log10 std and the log10 of its largest value. */
export interface MeasuredProfile extends Pick<Profile, 'seed' | 'sigmaSq'> {
  readonly statistics: Readonly<
    Partial<Record<Quantity, readonly Pick<LayerStatistics, 'layer' | 'log10Std' | 'largestLog10'>[]>>
  >;
}
