import type { Contender } from '../measuring/contender.ts';

/** How many times as fast as somebody the engine has to be, and how many it would like to be. */
export interface Target {
  readonly against: string;
  readonly atLeast: number;
  readonly reachFor: number;
}

/** A line of the table: one job for several contenders, the engine first. */
export interface Job {
  readonly title: string;
  readonly targets: readonly Target[];
  readonly contenders: () => readonly Contender[];
}
