import type { ActivationName, InitialVariances, PhaseAxes } from '@initscope/core';
import type { PhaseAnswer, PlaceAnswer } from './phase-answer.ts';

/** From the page to the worker. Every answer bears the number of its request. */
export type PhaseRequest = DiagramRequest | PlaceRequest | CancelRequest;

/** A diagram, in place of the one under way. */
export interface DiagramRequest {
  readonly type: 'diagram';
  readonly id: number;
  readonly activation: ActivationName;
  readonly axes: PhaseAxes;
}

/** One place of the plane: answered between two rows of a diagram. */
export interface PlaceRequest {
  readonly type: 'place';
  readonly id: number;
  readonly activation: ActivationName;
  readonly at: InitialVariances;
}

export interface CancelRequest {
  readonly type: 'cancel';
  readonly id: number;
}

/** From the worker to the page: for a diagram any number of `progress` first. A request that was cancelled has no answer. */
export type PhaseMessage =
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: 'diagram'; readonly id: number; readonly answer: PhaseAnswer }
  | { readonly type: 'place'; readonly id: number; readonly answer: PlaceAnswer }
  | { readonly type: 'failed'; readonly id: number; readonly sentence: string };
