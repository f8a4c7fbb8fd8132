/**
 * Work that pauses after every layer, where it can be cancelled. What it yields is how many profiles, one for each σ², are
 * done by then.
 */
export type Steps<Result> = Generator<number, Result, void>;

/** Does all of it at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Steps of one σ² among several: each yields how many profiles there are by then. */
export function* counting<Result>(
  done: { readonly length: number },
  steps: Generator<void, Result, void>,
): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield done.length;
  }
}
