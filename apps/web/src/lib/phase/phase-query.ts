import type { ActivationName, InitialVariances } from '@initscope/core';
import {
  axisText,
  FieldError,
  readActivation,
  readAxis,
  readQuantity,
  readVariance,
  readWidth,
} from './read-fields.ts';
import { firstActivation, usualPlace, usualView, type PhaseView } from './phase-view.ts';
import type { RangesByFamily } from './usual-ranges.ts';
import { queryText } from './query-text.ts';

/** A view as an address gives it, with a sentence for each part that could not be taken. */
export interface ReadView {
  readonly view: PhaseView;
  readonly problems: readonly string[];
}

/** Reads a view from the query of an address; what is left out or wrong is as usual. */
export function readPhaseQuery(query: Pick<URLSearchParams, 'get'>, ranges: RangesByFamily): ReadView {
  const problems: string[] = [];
  const field = <Value>(name: string, usual: Value, read: (text: string) => Value): Value => {
    const text = query.get(name);
    if (text === null) return usual;
    try {
      return read(text);
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      problems.push(error.message);
      return usual;
    }
  };
  const activation = field<ActivationName>('activation', firstActivation, readActivation);
  const usual = usualView(activation, ranges);
  const weights = field('sigmaWSq', usual.weights, (text) => readAxis('sigmaWSq', text, usual.weights));
  const biases = field('biasSigmaSq', usual.biases, (text) => readAxis('biasSigmaSq', text, usual.biases));
  const place = usualPlace(activation, { weights, biases });
  const at = field('at', place, (text) => readPlace(text, { weights, biases }, place));
  return {
    view: {
      activation,
      quantity: field('quantity', usual.quantity, readQuantity),
      weights,
      biases,
      at,
      width: field('width', usual.width, readWidth),
    },
    problems,
  };
}

/** The query that {@link readPhaseQuery} reads as this view, without what is as usual; empty if all of it is. */
export function phaseQuery(view: PhaseView, ranges: RangesByFamily): string {
  const usual = usualView(view.activation, ranges);
  const place = usualPlace(view.activation, view);
  const fields: [name: string, text: string, usual: string][] = [
    ['activation', view.activation, firstActivation],
    ['quantity', view.quantity, usual.quantity],
    ['sigmaWSq', axisText(view.weights), axisText(usual.weights)],
    ['biasSigmaSq', axisText(view.biases), axisText(usual.biases)],
    ['at', placeText(view.at), placeText(place)],
    ['width', String(view.width), String(usual.width)],
  ];
  return queryText(fields.filter(([, text, standard]) => text !== standard).map(([name, text]) => [name, text]));
}

/** `2,0.05`: σ_w², σ_b². */
function readPlace(
  text: string,
  axes: Pick<PhaseView, 'weights' | 'biases'>,
  usual: InitialVariances,
): InitialVariances {
  const [weight, bias, ...more] = text.split(',');
  if (weight === undefined || bias === undefined || more.length > 0) {
    throw new FieldError(`at: given ${JSON.stringify(text)}; allowed: σ_w² and σ_b²; for example ${placeText(usual)}.`);
  }
  return {
    sigmaWSq: readVariance('at, σ_w²', weight, usual.sigmaWSq, axes.weights),
    biasSigmaSq: readVariance('at, σ_b²', bias, usual.biasSigmaSq, axes.biases),
  };
}

function placeText({ sigmaWSq, biasSigmaSq }: InitialVariances): string {
  return `${sigmaWSq},${biasSigmaSq}`;
}
