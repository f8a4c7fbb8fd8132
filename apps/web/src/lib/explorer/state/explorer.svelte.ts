import type { FieldName, LayerRecord } from '@initscope/core';
import { measurePaint } from '../measuring-work.ts';
import type { Answer, Effort, Experiment, ProbedColumn } from '../protocol.ts';
import { columnAt, type Column, type Shown } from './column.ts';
import { ExplorerWorker } from './explorer-worker.ts';

/** Where the experiment stands. */
export type RunState =
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'running';
      readonly done: number;
      readonly total: number | undefined;
      /** About how long it takes, in ms, once that is known. */
      readonly expected: number | undefined;
    }
  | { readonly kind: 'costly'; readonly milliseconds: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'done'; readonly effort: Effort }
  | { readonly kind: 'failed'; readonly sentence: string };

/** What the reader asked for that is none. */
export interface Refusal {
  /** None where it is the chosen σ². */
  readonly field: FieldName | undefined;
  readonly sentence: string;
}

/** What an address says: the fields of a sweep, and the chosen σ². */
export interface Wish {
  readonly fields: Readonly<Record<string, string>>;
  readonly at?: string | undefined;
  readonly network?: number | undefined;
}

/** A σ², and perhaps a layer. */
export interface Place {
  readonly sigmaSq: number;
  readonly layer: number | undefined;
}

/** After so long without a drag, in ms, the σ² between two columns is measured. */
const STILL = 120;

/**
 * The explorer: an experiment, what was measured of it, and the one place that is looked at, a σ² and a layer. What is
 * shown stays until there is something of the next experiment to show.
 */
export class Explorer {
  #shown = $state.raw<Shown>() as Shown;
  #experiment = $state.raw<Experiment>() as Experiment;
  #state = $state.raw<RunState>({ kind: 'waiting' });
  #refusal = $state.raw<Refusal>();
  #probed = $state.raw<ProbedColumn>();
  #at = $state(0);
  #layer = $state<number>();
  /** Where the pointer is, which is looked at in passing. */
  #hovered = $state.raw<Place>();
  /** Is the shown picture of an older experiment than the newest accepted one? */
  readonly isStale = $derived(this.#shown.experiment !== this.#experiment);
  /** What is looked at: where the pointer is, or else what was chosen. */
  readonly place: Place = $derived(this.#hovered ?? { sigmaSq: this.#at, layer: this.#layer });
  readonly column: Column = $derived(columnAt(this.#shown, this.place.sigmaSq, this.#probed));
  readonly #initial: Shown;
  #wish = $state.raw<Wish>({ fields: {} });
  #isAccepted = $state(false);
  #id = 0;
  #askedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #worker = new ExplorerWorker(
    (answer) => this.#take(answer),
    (sentence) => (this.#state = { kind: 'failed', sentence }),
  );
  #recordsWanted: PromiseWithResolvers<readonly LayerRecord[]> | undefined;

  /** @param initial - what is shown before anything is computed. */
  constructor(initial: Shown) {
    this.#initial = initial;
    this.#shown = initial;
    this.#experiment = initial.experiment;
    this.#at = initial.experiment.at;
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

  /**
   * The σ² to look at once a field has changed: `null`, the critical one, where that was looked at and moves; otherwise the same.
   */
  atWhenChanged(field: FieldName): string | null {
    const moves = field === 'width' || field === 'activation' || field === 'biasSigmaSq';
    return moves && this.#at === this.#experiment.critical?.sigmaSq ? null : String(this.#at);
  }

  /** The chosen σ². */
  get at(): number {
    return this.#at;
  }

  set at(sigmaSq: number) {
    this.#at = sigmaSq;
    this.#probeSoon();
  }

  /** The layer that is pointed out, if any. */
  get layer(): number | undefined {
    return this.#layer;
  }

  set layer(layer: number | undefined) {
    this.#layer = layer;
  }

  /** Looks at a place in passing; at what was chosen again, without one. */
  hover(place: Partial<Place> | undefined): void {
    this.#hovered = place && { sigmaSq: this.#at, layer: this.#layer, ...place };
  }

  /** Chooses a place, or one of its two halves. */
  choose(place: Partial<Place>): void {
    this.#hovered = undefined;
    if (place.layer !== undefined) this.#layer = place.layer;
    if (place.sigmaSq === undefined) return;
    this.at = place.sigmaSq;
    // What was refused was another σ², and this one takes its place.
    if (this.#refusal !== undefined && this.#refusal.field === undefined) this.change({});
  }

  /** Runs what is wished for. */
  open(wish: Wish, isPatient = false): void {
    this.#wish = wish;
    this.#id++;
    this.#askedAt = performance.now();
    this.#refusal = undefined;
    this.#isAccepted = false;
    this.#state = { kind: 'running', done: 0, total: undefined, expected: undefined };
    const { fields, at, network = 0 } = wish;
    this.#worker.ask({ type: 'experiment', id: this.#id, fields: { ...fields }, at, network, isPatient });
  }

  /**
   * The same with some fields changed, and what is looked at left where it is, unless told otherwise.
   *
   * @param at - the σ² to look at; `null` for the critical one.
   */
  change(fields: Readonly<Partial<Record<FieldName, string>>>, at: string | null = String(this.#at)): void {
    const { texts, chosen } = this.#experiment;
    this.open({ fields: { ...texts, ...this.#wish.fields, ...fields }, at: at ?? undefined, network: chosen });
  }

  /** Another of the address's networks. */
  chooseNetwork(network: number): void {
    this.open({ ...this.#wish, network });
  }

  /** The last wish again: after a failure, or although it takes long. */
  again(): void {
    this.open(this.#wish, true);
  }

  /** Gives the sweep up; what is there of it stays. */
  cancel(): void {
    this.#id++;
    this.#worker.ask({ type: 'cancel' });
    this.#state = { kind: 'cancelled' };
  }

  /** Every row of what is shown. */
  records(): Promise<readonly LayerRecord[]> {
    this.#recordsWanted ??= Promise.withResolvers();
    this.#worker.ask({ type: 'records', id: this.#id });
    return this.#recordsWanted.promise;
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#worker.end();
  }

  #take(answer: Answer): void {
    if (answer.id !== this.#id) return;
    switch (answer.type) {
      case 'accepted':
        this.#accept(answer.experiment);
        this.#state = { kind: 'running', done: 0, total: undefined, expected: answer.milliseconds };
        this.#at = answer.experiment.at;
        this.#wish = { ...this.#wish, fields: answer.experiment.texts };
        break;
      case 'refused':
        this.#refusal = answer;
        this.#state = { kind: 'waiting' };
        break;
      case 'costly':
        this.#state = { kind: 'costly', milliseconds: answer.milliseconds };
        break;
      case 'progress':
        this.#state = { ...this.#running(), done: answer.done, total: answer.total };
        if (answer.measured !== undefined && answer.measured.planes.length > 0) this.#show(answer.measured);
        break;
      case 'done':
        this.#show(answer.measured);
        this.#state = { kind: 'done', effort: answer.effort };
        measurePaint('initscope:sweep', this.#askedAt);
        this.#probeSoon();
        break;
      case 'theory':
        this.#shown = { ...this.#shown, theory: answer.theory };
        break;
      case 'probed':
        this.#probed = answer.column;
        break;
      case 'records':
        this.#recordsWanted?.resolve(answer.records);
        this.#recordsWanted = undefined;
        break;
      case 'failed':
        this.#fail(answer.sentence);
    }
  }

  /** What the page was made with is of the notebook's network: of any other it says nothing. */
  #accept(experiment: Experiment): void {
    this.#experiment = experiment;
    this.#isAccepted = true;
    if (this.#shown !== this.#initial || isAlike(experiment, this.#initial.experiment)) return;
    this.#shown = { experiment, measured: { planes: [], verdict: [], seeds: [] }, theory: [] };
  }

  #running(): Extract<RunState, { kind: 'running' }> {
    if (this.#state.kind === 'running') return this.#state;
    return { kind: 'running', done: 0, total: undefined, expected: undefined };
  }

  #show(measured: Shown['measured']): void {
    const isSame = this.#shown.experiment === this.#experiment;
    this.#shown = { experiment: this.#experiment, measured, theory: isSame ? this.#shown.theory : [] };
    const { layers } = this.#experiment.network;
    if (this.#layer !== undefined && this.#layer >= layers) this.#layer = layers - 1;
  }

  #fail(sentence: string): void {
    if (this.#recordsWanted === undefined) {
      this.#state = { kind: 'failed', sentence };
    } else {
      this.#recordsWanted.reject(new Error(sentence));
      this.#recordsWanted = undefined;
    }
  }

  /** What lies between two columns is guessed until it is measured, as soon as the reader has come to rest. */
  #probeSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#state.kind !== 'done' || this.column.isExact) return;
      this.#worker.ask({ type: 'probe', id: this.#id, sigmaSq: this.#at });
    }, STILL);
  }
}

function isAlike(a: Experiment, b: Experiment): boolean {
  return JSON.stringify(a.compact) === JSON.stringify(b.compact);
}
