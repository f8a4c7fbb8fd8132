import type { Shown } from './state/column.ts';

/** A sweep to begin with: a name, an address, and why it is worth seeing. */
export interface PresetLink {
  readonly name: string;
  /** The query of its address. */
  readonly query: string;
  readonly why: string;
}

/** What the explorer is made with when the page is made. */
export interface ExplorerProps {
  /** The sweep that is shown before any script runs. */
  readonly initial: Shown;
  /** What core knows by name: without what it stands for, which stays out of the page's script. */
  readonly names: { readonly activations: readonly string[]; readonly initializers: readonly string[] };
  readonly presets: readonly PresetLink[];
}

/** The element of the page that holds them as JSON. */
export const propsId = 'explorer-props';
