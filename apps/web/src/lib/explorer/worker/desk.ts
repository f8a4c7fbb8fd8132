import { assertFitsInMemory, fieldNames, SpecError, type FieldName } from '@initscope/core';
import type { Answer, Effort, Experiment, ExperimentQuestion, Question } from '../protocol.ts';
import { Crew, handsAtHand } from './crew.ts';
import type { Gathering } from './gathering.ts';
import { probe } from './probe.ts';
import { readExperiment } from './read-experiment.ts';
import { expectedMilliseconds, runExperiment } from './run-experiment.ts';
import { theoryGrids } from './theory-grids.ts';

/** What takes longer than this, in ms, is not begun unasked. */
const PATIENCE = 30_000;
/** What takes at least so long, in ms, tells how fast this machine is. */
const TELLING = 300;
/** What a page may take of a machine's memory, in bytes. */
const MOST_MEMORY = 2e9;

/** The experiment that was run last, to its end. */
interface Shown {
  readonly experiment: Experiment;
  readonly gathering: Gathering;
  readonly effort: Effort;
}

/** Answers the page's questions, one experiment at a time: the newest. */
export class Desk {
  readonly #post: (answer: Answer) => void;
  readonly #crew = new Crew();
  #running = new AbortController();
  #probing = new AbortController();
  #shown: Shown | undefined;
  /** How much slower this machine has been than the one of core's figures, by method. */
  readonly #paces = new Map<string, number>();

  constructor(post: (answer: Answer) => void) {
    this.#post = post;
  }

  async answer(question: Question): Promise<void> {
    try {
      await this.#attend(question);
    } catch (error) {
      if (isAbort(error) || question.type === 'cancel') return;
      const { id } = question;
      this.#post(
        error instanceof SpecError
          ? { type: 'refused', id, field: fieldOf(error), sentence: `${error.message}.` }
          : { type: 'failed', id, sentence: sentenceOf(error) },
      );
    }
  }

  async #attend(question: Question): Promise<void> {
    switch (question.type) {
      case 'experiment':
        return this.#experiment(question);
      case 'probe':
        return this.#probe(question.id, question.sigmaSq);
      case 'records': {
        if (this.#shown === undefined) throw new Error('there is nothing to save yet');
        this.#post({ type: 'records', id: question.id, records: this.#shown.gathering.records() });
        return undefined;
      }
      case 'cancel':
        this.#stop();
        return undefined;
    }
  }

  #stop(): AbortSignal {
    this.#running.abort();
    this.#probing.abort();
    this.#running = new AbortController();
    return this.#running.signal;
  }

  async #experiment(question: ExperimentQuestion): Promise<void> {
    const signal = this.#stop();
    const { id } = question;
    const experiment = readExperiment(question);
    assertFitsInMemory(experiment.spec, MOST_MEMORY, handsAtHand());
    const pace = this.#paces.get(experiment.method) ?? 1;
    const milliseconds = expectedMilliseconds(experiment, pace);
    this.#post({ type: 'accepted', id, experiment, milliseconds });
    if (this.#shown !== undefined && isAlike(experiment, this.#shown.experiment)) {
      // Looked at elsewhere, that is all.
      this.#shown = { ...this.#shown, experiment };
      this.#post({ type: 'done', id, measured: this.#shown.gathering.measured(), effort: this.#shown.effort });
    } else if (milliseconds > PATIENCE && !question.isPatient) {
      this.#post({ type: 'costly', id, milliseconds });
      return;
    } else {
      this.#shown = undefined;
      const {
        gathering,
        effort,
        pace: latest,
      } = await runExperiment(experiment, id, {
        crew: this.#crew,
        pace,
        post: this.#post,
        signal,
      });
      this.#shown = { experiment, gathering, effort };
      // Of a short sweep most is warming up, which tells nothing of a long one.
      if (effort.milliseconds >= TELLING) this.#paces.set(experiment.method, latest);
    }
    const { network, sigmaSq, spec } = experiment;
    this.#post({ type: 'theory', id, theory: await theoryGrids(network, sigmaSq, spec.quantities, signal) });
  }

  async #probe(id: number, sigmaSq: number): Promise<void> {
    if (this.#shown === undefined) return;
    this.#probing.abort();
    this.#probing = new AbortController();
    const signal = AbortSignal.any([this.#running.signal, this.#probing.signal]);
    this.#post({ type: 'probed', id, column: await probe(this.#shown.experiment, sigmaSq, signal) });
  }
}

function isAlike(a: Experiment, b: Experiment): boolean {
  return a.chosen === b.chosen && JSON.stringify(a.compact) === JSON.stringify(b.compact);
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

function fieldOf({ field }: SpecError): FieldName | undefined {
  return fieldNames.find((name) => name === field);
}

function sentenceOf(error: unknown): string {
  return `The sweep stopped: ${error instanceof Error ? error.message : String(error)}.`;
}
