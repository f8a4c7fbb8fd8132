import type { Drawing } from '@initscope/charts';

/** A heatmap's title, axes and frame: what can be drawn before anything is known, in the very place it will stand. */
export function withoutCells(drawing: Drawing): Drawing {
  return { ...drawing, patterns: [], marks: drawing.marks.filter(({ className }) => !/^cells\b/.test(className)) };
}
