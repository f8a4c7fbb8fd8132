import type { Drawing, Mark } from '@initscope/charts';
import { groupOf, svgOf } from './draw.ts';

/** What a chart needs to be told of. */
export interface ChartEvents {
  /** The pointer is over a point, in the drawing's px, and is only looking. */
  readonly look: (x: number, y: number) => void;
  /** It pressed there, or was dragged there. */
  readonly choose: (x: number, y: number) => void;
  /** It left. */
  readonly leave: () => void;
  /** A key was pressed; whether it meant something. */
  readonly key: (key: string) => boolean;
}

/** A chart of the page: one stop of the tab key, which draws into its box and lays a crosshair over that. */
export class Chart {
  readonly #box: HTMLElement;
  readonly #id: string;
  #svg: SVGElement | undefined;
  #over: SVGElement | undefined;
  #drawnWidth = 0;

  constructor(box: HTMLElement, id: string, name: string, kind: string, hint: string, events: ChartEvents) {
    this.#box = box;
    this.#id = id;
    box.tabIndex = 0;
    box.setAttribute('role', 'application');
    box.setAttribute('aria-roledescription', kind);
    box.setAttribute('aria-label', name);
    box.setAttribute('aria-describedby', hint);
    this.#listen(events);
  }

  /** The width there is, in px; 0 while it is hidden. */
  get width(): number {
    return this.#box.clientWidth;
  }

  draw(drawing: Drawing): void {
    this.#svg = svgOf(drawing, this.#id);
    this.#over = undefined;
    this.#drawnWidth = drawing.width;
    this.#box.replaceChildren(this.#svg);
  }

  /** Lays marks over what is drawn, instead of those that lay there. */
  overlay(marks: readonly Mark[]): void {
    const over = groupOf(marks, this.#id);
    if (this.#over === undefined) this.#svg?.append(over);
    else this.#over.replaceWith(over);
    this.#over = over;
  }

  #listen({ look, choose, leave, key }: ChartEvents): void {
    const box = this.#box;
    const at = (event: PointerEvent, then: (x: number, y: number) => void): void => {
      const bounds = this.#svg?.getBoundingClientRect();
      if (bounds === undefined || bounds.width === 0) return;
      const scale = this.#drawnWidth / bounds.width;
      then((event.clientX - bounds.left) * scale, (event.clientY - bounds.top) * scale);
    };
    let began: PointerEvent | undefined;
    box.addEventListener('pointerdown', (event) => {
      began = event;
      // A finger may be about to scroll the page: it chooses by a tap, or by going sideways.
      if (event.pointerType !== 'touch' && event.button === 0) at(event, choose);
    });
    box.addEventListener('pointermove', (event) => {
      if (event.buttons === 0) at(event, look);
      else if (event.pointerType !== 'touch' || (began !== undefined && isSideways(began, event))) at(event, choose);
    });
    box.addEventListener('pointerup', (event) => {
      if (event.pointerType === 'touch') at(event, choose);
    });
    box.addEventListener('pointerleave', leave);
    box.addEventListener('keydown', (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (key(event.key)) event.preventDefault();
    });
  }
}

/** Less than this, in px, is a finger that does not hold still. */
const UNSTEADY = 6;

function isSideways(from: PointerEvent, to: PointerEvent): boolean {
  const across = Math.abs(to.clientX - from.clientX);
  return across > UNSTEADY && across > Math.abs(to.clientY - from.clientY);
}
