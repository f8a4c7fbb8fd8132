/** Why a result cannot be shown; its message is a sentence for the reader. */
export class ResultError extends Error {
  override readonly name = 'ResultError';
}
