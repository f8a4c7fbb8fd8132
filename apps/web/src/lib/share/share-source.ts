import type { Drawing, Theme } from '@initscope/charts';
import type { LayerRecord, NetworkSpec, SweepResult, SweepSpec } from '@initscope/core';

/** What is shared and saved: what a page shows, asked for when it is wanted. */
export interface ShareSource {
  readonly spec: SweepSpec;
  /** The network that is shown, one of the spec's. */
  readonly network: NetworkSpec;
  /** The σ² that is looked at. */
  readonly sigmaSq: number;
  /** The address of what is shown. */
  readonly link: () => string;
  /** The picture to save: one that stands on its own, with its title and ground. */
  readonly drawing: () => Drawing;
  readonly records: () => Promise<readonly LayerRecord[]>;
  readonly result: () => Promise<SweepResult>;
  /** In which pictures are saved. */
  readonly theme: Theme;
}
