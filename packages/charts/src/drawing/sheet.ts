import type { Theme } from '../colour/palette.ts';

/** CSS for some of the charts' classes: what is the same in every theme, and what is not. */
export interface Sheet {
  /** Sizes, widths, dashes: once for all themes. */
  readonly shapes: (scope: string) => string;
  readonly colours: (theme: Theme, scope: string) => string;
}

/** A sheet as text, every rule under `scope`. `auto` is light, and dark where the reader's system asks for it. */
export function sheetText({ shapes, colours }: Sheet, theme: Theme | 'auto', scope: string): string {
  if (theme !== 'auto') return shapes(scope) + colours(theme, scope);
  return `${shapes(scope)}${colours('light', scope)}@media (prefers-color-scheme:dark){${colours('dark', scope)}}`;
}
