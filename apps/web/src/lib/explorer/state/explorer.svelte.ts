import type { FieldName, LayerRecord } from '@initscope/core';
import { measurePaint } from '../measuring-work.ts';
import type { Answer, Experiment, ProbedColumn } from '../protocol.ts';
import { columnAt, type Column, type Shown } from './column.ts';
import { ExplorerWorker } from './explorer-worker.ts';
import { Pointing, type Place } from './pointing.svelte.ts';
import { RecordsWanted } from './records-wanted.ts';
import { justBegun, type RunState } from './run-state.ts';
import { shownWhenAccepted, shownWhenMeasured } from './show-next.ts';
import type { Refusal, Wish } from './wish.ts';

/**
 * The explorer: an experiment, what was measured of it, and the one place that is looked at. What is shown stays until there
 * is something of the next experiment to show.
 */
export class Explorer {
  readonly pointing: Pointing;
  readonly #initial: Shown;
  #shown: Shown;
  #experiment: Experiment;
  #state = $state.raw<RunState>({ kind: 'waiting' });
  #refusal = $state.raw<Refusal>();
  #probed = $state.raw<ProbedColumn>();
  #wish = $state.raw<Wish>({ fields: {} });
  #isAccepted = $state(false);
  /** Is the shown picture of an older experiment than the newest accepted one? */
  readonly isStale = $derived.by(() => this.#shown.experiment !== this.#experiment);
  /** What is shown at the σ² that is looked at. */
  readonly column: Column = $derived.by(() => columnAt(this.#shown, this.pointing.place.sigmaSq, this.#probed));
  /** How the sweep ended that is shown; nothing of one that is under way. */
  #ended: RunState = { kind: 'waiting' };
  #id = 0;
  #askedAt = 0;
  readonly #worker = new ExplorerWorker(
    (answer) => this.#take(answer),
    (sentence) => this.#fail(sentence),
  );
  readonly #recordsWanted = new RecordsWanted();

  /** @param initial - what is shown before anything is computed. */
  constructor(initial: Shown) {
    this.#initial = initial;
    this.#shown = $state.raw(initial);
    this.#experiment = $state.raw(initial.experiment);
    this.pointing = new Pointing(initial.experiment.at);
  }

  /** What the charts show. */
  get shown(): Shown {
    return this.#shown;
  }

  /** The newest experiment that was accepted: what controls, address and commands are of. */
  get experiment(): Experiment {
    return this.#experiment;
  }

  get state(): RunState {
    return this.#state;
  }

  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /** Was what was asked for last accepted? Until then it is not what {@link experiment} says, nor what an address may say instead. */
  get isAccepted(): boolean {
    return this.#isAccepted;
  }

  /** What a control shows: what was asked for last, whether it was accepted or not. */
  text(field: FieldName): string {
    return this.#wish.fields[field] ?? this.#experiment.texts[field];
  }

  /** Runs what is wished for. */
  open(wish: Wish, isPatient = false): void {
    this.#wish = wish;
    this.#id++;
    this.#askedAt = performance.now();
    this.#refusal = undefined;
    this.#recordsWanted.refuse('another sweep was asked for meanwhile');
    this.#isAccepted = false;
    this.#state = justBegun;
    const { fields, at, network = 0 } = wish;
    this.#worker.ask({ type: 'experiment', id: this.#id, fields: { ...fields }, at, network, isPatient });
  }

  /**
   * The same with some fields changed.
   *
   * @param at - the σ² to look at, as text; `home` for the one that keeps signals alive. The one that is looked at, unless given: or
   *   home, where home is looked at and these fields move it.
   */
  change(fields: Readonly<Partial<Record<FieldName, string>>>, at: string = this.#atWhenChanged(fields)): void {
    const { texts, chosen } = this.#experiment;
    this.open({
      fields: { ...texts, ...this.#wish.fields, ...fields },
      at: at === 'home' ? undefined : at,
      network: chosen,
    });
  }

  /** Chooses a place to look at, or one of its two halves. */
  look(place: Partial<Place>): void {
    this.pointing.choose(place);
    // What was refused was another σ², and this one takes its place.
    if (place.sigmaSq !== undefined && this.#refusal !== undefined && this.#refusal.field === undefined)
      this.change({});
  }

  /** Another of the address's networks. */
  chooseNetwork(network: number): void {
    this.open({ ...this.#wish, network });
  }

  /** The last wish again: after a failure, or although it takes long. */
  again(): void {
    this.open(this.#wish, true);
  }

  /** Gives the sweep up; what there is of it stays. */
  cancel(): void {
    this.#id++;
    this.#worker.ask({ type: 'cancel' });
    this.#state = { kind: 'cancelled' };
  }

  /** Measures at the σ² that is looked at, which may lie between two columns. For when the reader has come to rest. */
  probe(): void {
    this.#worker.ask({ type: 'probe', id: this.#id, sigmaSq: this.pointing.place.sigmaSq });
  }

  /** Every row of what is shown. */
  records(): Promise<readonly LayerRecord[]> {
    this.#worker.ask({ type: 'records', id: this.#id });
    return this.#recordsWanted.ask();
  }

  end(): void {
    this.#worker.end();
  }

  #atWhenChanged(fields: Readonly<Partial<Record<FieldName, string>>>): string {
    const movesHome = 'width' in fields || 'activation' in fields || 'biasSigmaSq' in fields;
    return movesHome && this.pointing.at === this.#experiment.home ? 'home' : String(this.pointing.at);
  }

  #take(answer: Answer): void {
    if (answer.id !== this.#id) return;
    switch (answer.type) {
      case 'accepted':
        this.#accept(answer.experiment);
        this.#state = { ...justBegun, expected: answer.milliseconds };
        break;
      case 'refused':
        this.#refusal = answer;
        this.#state = this.#ended;
        break;
      case 'costly':
        this.#state = { kind: 'costly', milliseconds: answer.milliseconds };
        break;
      case 'progress': {
        const before = this.#state.kind === 'running' ? this.#state : justBegun;
        this.#state = { ...before, done: answer.done, total: answer.total };
        if (answer.measured !== undefined && answer.measured.planes.length > 0) this.#show(answer.measured);
        break;
      }
      case 'done':
        this.#show(answer.measured);
        this.#ended = { kind: 'done', effort: answer.effort };
        this.#state = this.#ended;
        measurePaint('initscope:sweep', this.#askedAt);
        break;
      case 'theory':
        this.#shown = { ...this.#shown, theory: answer.theory };
        break;
      case 'probed':
        this.#probed = answer.column;
        break;
      case 'records':
        this.#recordsWanted.take(answer.records);
        break;
      case 'failed':
        this.#fail(answer.sentence);
    }
  }

  #accept(experiment: Experiment): void {
    this.#experiment = experiment;
    this.#ended = { kind: 'waiting' };
    this.#isAccepted = true;
    this.#wish = { ...this.#wish, fields: experiment.texts };
    this.pointing.at = experiment.at;
    this.#shown = shownWhenAccepted(experiment, this.#shown, this.#initial);
  }

  #show(measured: Shown['measured']): void {
    this.#shown = shownWhenMeasured(this.#experiment, measured, this.#shown);
    const { layers } = this.#experiment.network;
    const { layer = 0 } = this.pointing;
    if (layer >= layers) this.pointing.layer = layers - 1;
  }

  #fail(sentence: string): void {
    if (!this.#recordsWanted.refuse(sentence)) this.#state = { kind: 'failed', sentence };
  }
}
