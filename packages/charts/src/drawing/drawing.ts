import type { Panel } from '../heatmap/panel.ts';
import type { PhaseFrame } from '../phase/phase-frame.ts';
import type { ProfileFrame } from '../profile/profile-frame.ts';
import type { MarkedStatus } from '../format/words.ts';
import type { TextRun } from '../text/symbol-runs.ts';

/**
 * One mark, in the drawing's own px. `kind` is the name of its SVG element; `className` names its role, which the
 * stylesheet colours (`c0` … `c40` are the colour classes). With a `pattern`, that pattern is its fill.
 */
export type Mark = RectMark | PathMark | LineMark | TextMark;

export interface RectMark {
  readonly kind: 'rect';
  readonly className: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly pattern?: MarkedStatus;
}

export interface PathMark {
  readonly kind: 'path';
  readonly className: string;
  readonly d: string;
  readonly pattern?: MarkedStatus;
}

export interface LineMark {
  readonly kind: 'line';
  readonly className: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface TextMark {
  readonly kind: 'text';
  readonly className: string;
  /** Where the anchor lies. */
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  /** As it is to be read. */
  readonly text: string;
  /** The same as it is set, piece by piece, where there are subscripts: `text` spells them with an underscore. */
  readonly runs?: readonly TextRun[];
  readonly anchor: 'start' | 'middle' | 'end';
  /** Reads from the bottom upwards, turned about its anchor. */
  readonly upwards?: true;
}

/** A picture as plain data: what `toSvg` writes, and what a component may render mark by mark. */
export interface Drawing {
  /** In px. */
  readonly width: number;
  /** In px. */
  readonly height: number;
  /** One line, for `<title>`. */
  readonly title: string;
  /** What it shows in sentences, for `<desc>`: for those who cannot see it. */
  readonly description: string;
  /** Bottom to top. */
  readonly marks: readonly Mark[];
  /** The patterns that its marks fill with; `patternTile` gives their geometry. */
  readonly patterns: readonly MarkedStatus[];
  /** Where each heatmap lies: for reading a cell under the pointer (`cellAt`) and for placing things on it. */
  readonly panels: readonly Panel[];
  /** Where the axes of a profile lie, if it is one: for reading the layer under the pointer (`layerAt`). */
  readonly profile?: ProfileFrame | undefined;
  /** Where the axes of a phase diagram lie, if it is one: for reading the variances under the pointer (`phaseAt`). */
  readonly phase?: PhaseFrame | undefined;
}
