// One layer for all columns, forward and backward: product, bias, activation and moments of a panel while it is in the cache.

import { activatePanel, backThroughPanel } from './activations';
import { addPanel } from './moments';
import { multiplyPanels } from './product';

/** Panels taken together: as many as stay in the second cache, and 64 at most. */
const GROUP_BYTES: i32 = 1 << 17;

// @ts-ignore: decorator
@inline
function groupOf(rows: i32, terms: i32): i32 {
  return max(1, min(64, GROUP_BYTES / (max(rows, terms) << 5)));
}

/** Room that a group of panels of the product needs, in bytes. */
export function scratchSize(rows: i32, terms: i32): i32 {
  return groupOf(rows, terms) * wholeBlocks(rows);
}

// @ts-ignore: decorator
@inline
function wholeBlocks(rows: i32): i32 {
  return ((rows + 3) & ~3) << 5;
}

/**
 * f = W·h + b and φ(f), with the moments of each.
 *
 * @param packed - W, by `pack`.
 * @param bias - b, times `biasFactor`; 0 for none.
 * @param scratch - room for `scratchSize` bytes.
 * @param kept - where f itself is kept, in panels; 0 for nowhere.
 * @param momentsF - running moments of f; 0 if they are not wanted. So are those of h.
 */
export function forwardLayer(
  packed: usize,
  bias: usize,
  biasFactor: f64,
  input: usize,
  scratch: usize,
  kept: usize,
  output: usize,
  rows: i32,
  terms: i32,
  columns: i32,
  activation: i32,
  negative: f64,
  positive: f64,
  momentsF: usize,
  momentsH: usize,
): void {
  const outputPanel = <usize>rows << 5;
  const scratchPanel = <usize>wholeBlocks(rows);
  const group = groupOf(rows, terms);
  for (let column = 0; column < columns; ) {
    const panels = min(group, (columns - column + 3) >> 2);
    multiplyPanels(packed, bias, biasFactor, input, panels, scratch, scratchPanel, rows, terms);
    input += <usize>(panels * terms) << 5;
    let f = scratch;
    for (let j = 0; j < panels; j++) {
      const present = min(4, columns - column);
      if (kept) {
        memory.copy(kept, f, outputPanel);
        kept += outputPanel;
      }
      if (momentsF) addPanel(f, rows, present, momentsF);
      activatePanel(activation, f, rows, output, negative, positive);
      if (momentsH) addPanel(output, rows, present, momentsH);
      f += scratchPanel;
      output += outputPanel;
      column += 4;
    }
  }
}

/**
 * ∂L/∂h = Wᵀ·∂L/∂f of the layer above, and φ′(f)·∂L/∂h, with the moments of each.
 *
 * @param packed - Wᵀ, by `pack`.
 * @param f - the layer's own preactivations, in panels.
 * @param kept - where ∂L/∂h is kept, in panels; 0 for nowhere.
 */
export function backwardLayer(
  packed: usize,
  gradient: usize,
  scratch: usize,
  f: usize,
  kept: usize,
  output: usize,
  rows: i32,
  terms: i32,
  columns: i32,
  activation: i32,
  negative: f64,
  positive: f64,
  momentsH: usize,
  momentsF: usize,
): void {
  const outputPanel = <usize>rows << 5;
  const scratchPanel = <usize>wholeBlocks(rows);
  const group = groupOf(rows, terms);
  for (let column = 0; column < columns; ) {
    const panels = min(group, (columns - column + 3) >> 2);
    multiplyPanels(packed, 0, 0, gradient, panels, scratch, scratchPanel, rows, terms);
    gradient += <usize>(panels * terms) << 5;
    let dlDh = scratch;
    for (let j = 0; j < panels; j++) {
      const present = min(4, columns - column);
      if (kept) {
        memory.copy(kept, dlDh, outputPanel);
        kept += outputPanel;
      }
      addPanel(dlDh, rows, present, momentsH);
      backThroughPanel(activation, f, rows, dlDh, output, negative, positive);
      addPanel(output, rows, present, momentsF);
      dlDh += scratchPanel;
      f += outputPanel;
      output += outputPanel;
      column += 4;
    }
  }
}

/** Multiplies values by a power of two. */
export function scale(values: usize, count: i32, factor: f64): void {
  for (const end = values + (<usize>count << 3); values < end; values += 8) store<f64>(values, load<f64>(values) * factor);
}

/** φ over whole panels, with the moments of what comes out; it may replace what goes in. */
export function activate(
  input: usize,
  output: usize,
  rows: i32,
  columns: i32,
  activation: i32,
  negative: f64,
  positive: f64,
  momentsH: usize,
): void {
  const panel = <usize>rows << 5;
  for (let column = 0; column < columns; column += 4) {
    activatePanel(activation, input, rows, output, negative, positive);
    addPanel(output, rows, min(4, columns - column), momentsH);
    input += panel;
    output += panel;
  }
}
