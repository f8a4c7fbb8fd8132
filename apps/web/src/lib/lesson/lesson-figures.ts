import type { ProfileSeries } from '@initscope/charts';

/** The two quantities of the lesson, of one network at one σ², through the layers. */
export interface BothWays {
  /** std of hidden units h, layers 0 … K−1. */
  readonly h: ProfileSeries;
  /** std of gradients ∂L/∂f, layers 1 … K−1. */
  readonly dl_df: ProfileSeries;
}

/** The lesson's three networks, seed 0. */
export interface NotebookFigures {
  /** 5 layers of 8 units, σ² = 1. */
  readonly small: BothWays;
  /** 50 layers of 80 units, σ² = 1. */
  readonly exploding: BothWays;
  /** 50 layers of 80 units, σ² = 2/80. */
  readonly balanced: BothWays;
}

/** Where float32, and float16, lose hidden units at σ² = 1. */
export interface OverflowFigures {
  /** The first layer of the 50 × 80 network at σ² = 1 whose largest hidden unit float32 cannot hold. */
  readonly float32Layer: number;
  readonly float16Layer: number;
  /** The first layer, on the way back, whose largest ∂L/∂f float32 cannot hold. */
  readonly float32GradientLayer: number;
  /** The largest number of each format. */
  readonly float32Largest: number;
  readonly float16Largest: number;
}

/** How networks of 80 units differ from seed to seed at σ² = 2/80. */
export interface SpreadFigures {
  /** The balanced network's hidden units beside theory's line, and the 95 % band with its median. */
  readonly series: ProfileSeries;
  /** A few layers of it. */
  readonly rows: readonly SpreadRow[];
  /** How many networks the band was drawn from. */
  readonly chains: number;
  /** By how much ln ‖h‖² grows in a layer, on average over networks. */
  readonly mean: number;
  /** The variance of that growth. */
  readonly variance: number;
}

/** One layer's std over seeds. */
export interface SpreadRow {
  readonly layer: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Theory's, of an infinitely wide network. */
  readonly line: number;
}

/** All that the lesson shows before it computes anything in the browser. */
export interface LessonFigures {
  readonly notebook: NotebookFigures;
  readonly overflow: OverflowFigures;
  readonly spread: SpreadFigures;
}
