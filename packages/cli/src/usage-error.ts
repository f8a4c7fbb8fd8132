import { asOneLine } from './as-one-line.ts';

/** A command line that cannot be carried out: one line that says what was given, what is allowed and how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** What has been done all the same, and how to go on from there; empty if nothing has. */
  readonly wayOn: string;

  constructor(message: string, wayOn = '') {
    super(asOneLine(message));
    this.wayOn = wayOn;
  }
}
