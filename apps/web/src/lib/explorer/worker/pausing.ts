/** How long work goes on before messages are let in that have come meanwhile, in ms. */
const SLICE = 16;

/** A function to call between two pieces of work: now and again it waits until waiting messages have been read. */
export function pausing(): () => Promise<void> {
  let until = performance.now() + SLICE;
  return async () => {
    if (performance.now() < until) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    until = performance.now() + SLICE;
  };
}
