/** A command line that cannot be carried out: one line that says what was given, what is allowed and how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
