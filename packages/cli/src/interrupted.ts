/** Work stopped because the user pressed Ctrl-C, or the system asked the program to end. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  /**
   * @param message - what is left, and how to go on.
   */
  constructor(message = 'initscope: interrupted; nothing is left half-written, and the same command starts anew') {
    super(message);
  }
}
