/** A spec that cannot be run. The parts make one clear sentence, in whatever words a field is given in. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
  /** The field at fault, e.g. `sigmaSq`. */
  readonly field: string;
  /** What is wrong: what was given and what is allowed. */
  readonly problem: string;
  /** A value of the field that mends it; empty where no single one does. */
  readonly example: string;

  constructor(field: string, problem: string, example: string) {
    super(`${field}: ${problem}${example === '' ? '' : `; for example ${field}: ${JSON.stringify(example)}`}`);
    this.field = field;
    this.problem = problem;
    this.example = example;
  }
}
