import type { FormatName, Quantity, Status } from '@initscope/core';

/** What a plane shows, in the field's words and letters: the title of its heatmap. */
export const quantityNames: Readonly<Record<Quantity, string>> = {
  h: 'hidden units h',
  f: 'preactivations f',
  dl_df: 'gradients ∂L/∂f',
  dl_dh: 'gradients ∂L/∂h',
};

/** Every {@link Status} that a pattern marks: all but `ok`. */
export type MarkedStatus = Exclude<Status, 'ok'>;

/** What each pattern on a heatmap means: the words beside it in the legend. */
export const statusNames: Readonly<Record<MarkedStatus, string>> = {
  overflow: 'beyond float64: overflow',
  underflow: 'below float64: underflow',
  dead: 'dead: std is exactly 0',
};

/** In the order in which the legend lists them. */
export const markedStatuses: readonly MarkedStatus[] = ['overflow', 'underflow', 'dead'];

/**
 * What the stairs of a number format bound: the words beside them in the legend.
 *
 * @example limitName('float16') // "where float16 loses the signal"
 */
export function limitName(format: FormatName): string {
  return `where ${format} loses the signal`;
}
