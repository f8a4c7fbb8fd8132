import { hasContext, setContext } from 'svelte';

const key = Symbol('never prerendered');

/** Says of a component, while it is initialised, that it and what lies in it are never rendered while the site is built. */
export function declareNeverPrerendered(): void {
  setContext(key, true);
}

/** Does the component that is being initialised lie in such a one? */
export function isNeverPrerendered(): boolean {
  return hasContext(key);
}
