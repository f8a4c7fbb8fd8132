/**
 * Takes an answer once it comes, or says why it does not, unless that is no longer wished for: the effect that asked returns what this
 * returns.
 *
 * @param fail - told in a sentence.
 * @returns what ends the wish.
 */
export function latest<Value>(
  asked: Promise<Value>,
  take: (value: Value) => void,
  fail: (sentence: string) => void,
): () => void {
  return latestOfAll([asked], take, fail);
}

/** The same of several answers, one after another: once the wish has ended, no more of them are asked for. */
export function latestOfAll<Value>(
  asked: Iterable<Promise<Value>>,
  take: (value: Value) => void,
  fail: (sentence: string) => void,
): () => void {
  let isWished = true;
  void settle();
  return () => {
    isWished = false;
  };

  async function settle(): Promise<void> {
    try {
      for (const each of asked) {
        const value = await each;
        if (!isWished) return;
        take(value);
      }
    } catch (error) {
      if (isWished) fail(error instanceof Error ? error.message : String(error));
    }
  }
}
