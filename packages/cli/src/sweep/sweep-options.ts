import type { Shard } from '../journal/shard.ts';

/** How a sweep is run, beyond what it is. */
export interface SweepOptions {
  /** Worker threads. */
  readonly jobs: number;
  /** Compute anew, and replace what is there. */
  readonly overwrite: boolean;
  /** Go on with what was begun. */
  readonly resume: boolean;
  /** Stop at the first task that fails. */
  readonly failFast: boolean;
  /** The part to do. */
  readonly shard: Shard;
  /** Lay theory over what is measured. */
  readonly theory: boolean;
  /** --color or --no-color, if given. */
  readonly color: boolean | undefined;
}
