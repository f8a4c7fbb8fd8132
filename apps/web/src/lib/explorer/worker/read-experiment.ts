import { criticalMark } from '@initscope/charts';
import {
  activationOf,
  compactSpec,
  facetsOf,
  fieldNames,
  parseSweepSpec,
  spelledSpec,
  SpecError,
  type Facet,
  type NetworkSpec,
  type SweepSpec,
} from '@initscope/core';
import type { Experiment, ExperimentQuestion } from '../protocol.ts';

/**
 * Reads an experiment from text.
 *
 * @throws SpecError naming the field that is wrong.
 */
export function readExperiment({
  fields,
  at,
  network: wanted,
}: Pick<ExperimentQuestion, 'fields' | 'at' | 'network'>): Experiment {
  const whole = parseSweepSpec(knownFields(fields));
  const facets = facetsOf(whole);
  const chosen = wanted < facets.length ? wanted : 0;
  const facet = facets[chosen];
  const critical = criticalMark(facet.network);
  const home = placeToLook(facet.sigmaSq, critical?.sigmaSq);
  return {
    spec: facets.length === 1 ? whole : ofOneNetwork(whole, facet),
    network: facet.network,
    sigmaSq: facet.sigmaSq,
    method: facet.method,
    texts: spelledSpec(whole),
    compact: compactSpec(whole),
    networks: facets.map(({ network }) => network),
    chosen,
    critical,
    meanSquareShare: meanSquareShareOf(facet.network),
    home,
    at: at === undefined ? home : chosenSigmaSq(at, facet),
  };
}

/** Addresses are passed on with additions of all sorts, which are none of a sweep's business. */
function knownFields(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => fieldNames.some((field) => field === name)));
}

function meanSquareShareOf({ activation, biasSigmaSq }: NetworkSpec): number | undefined {
  const { slopes } = activationOf(activation);
  return slopes === undefined || biasSigmaSq !== 0 ? undefined : (slopes.negative ** 2 + slopes.positive ** 2) / 2;
}

function ofOneNetwork(whole: SweepSpec, { network }: Facet): SweepSpec {
  const { layers, width, activation, initializer, biasSigmaSq } = network;
  return {
    ...whole,
    layers: [layers],
    width: [width],
    activation: [activation],
    initializer: [initializer],
    biasSigmaSq: [biasSigmaSq],
  };
}

/** A σ² in any spelling that a sweep takes: `0.025`, `2/fan_in`, `auto`. */
function chosenSigmaSq(text: string, { network: { width, initializer }, sigmaSq: axis }: Facet): number {
  try {
    const [given] = facetsOf(parseSweepSpec({ sigmaSq: text, width, initializer }))[0].sigmaSq;
    // An address holds six digits: what is a column's within them is the column's.
    return axis.find((column) => Math.abs(column - given) <= 1e-5 * given) ?? given;
  } catch (error) {
    // It is not the axis that is wrong, whose field would be blamed otherwise.
    throw error instanceof SpecError ? new SpecError('σ²', error.problem, error.example) : error;
  }
}

/** The critical σ², if the axis comes near it; otherwise its middle. */
function placeToLook(sigmaSq: readonly number[], critical: number | undefined): number {
  const [first, last] = [sigmaSq[0], sigmaSq[sigmaSq.length - 1]];
  if (critical !== undefined && critical >= first && critical <= last) return critical;
  return sigmaSq[Math.floor((sigmaSq.length - 1) / 2)];
}
