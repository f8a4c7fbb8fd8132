/** What one turn at a job gave. */
export interface Turn {
  /** Milliseconds for one run. */
  readonly ms: number;
  /** A number that the run computed, by which it is seen that everyone did the same job. */
  readonly figure: number;
}

/** One way to do a job. */
export interface Contender {
  readonly name: string;
  /** The job is so many times what a run does: 16 where a run does 4 of 64 σ². */
  readonly scale: number;
  /** How far its figure may be from the engine's, relatively. */
  readonly tolerance: number;
  /** Whether it is so slow that one run, with no warm-up, has to do. */
  readonly once: boolean;
  /** Does the job's part so many times in a row; `null` where what it needs is not installed. */
  readonly turn: ((repeats: number) => Promise<Turn>) | null;
}

/** A contender of the usual kind: float64, warm, the whole job in every run. */
export function contender(given: Pick<Contender, 'name' | 'turn'> & Partial<Contender>): Contender {
  return { scale: 1, tolerance: 1e-9, once: false, ...given };
}
