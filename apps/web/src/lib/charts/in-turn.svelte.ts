import { inTurn } from './turns.ts';

/**
 * Values that are taken one at a time, each in a task of its own: a page whose every chart is drawn at once answers to nobody
 * meanwhile. Created while a component is initialised.
 */
export class InTurn<Value> {
  #current = $state.raw<Value>();

  /** @param latest - reads the value, reactively. */
  constructor(latest: () => Value) {
    $effect(() => {
      const value = latest();
      return inTurn(() => {
        this.#current = value;
      });
    });
  }

  /** The latest value whose turn has come; `undefined` before the first. */
  get current(): Value | undefined {
    return this.#current;
  }
}
