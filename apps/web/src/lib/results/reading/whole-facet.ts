import { isGradient, verdictOfPlanes, type FacetSummary } from '@initscope/core';
import { chosenSigmaSq } from './cut-plane.ts';

/**
 * A network of records with the σ² at which each of its quantities is whole, for its heatmaps to lie side by side: parts of a sweep may
 * hold less.
 *
 * @throws Error if there is none.
 */
export function wholeFacet(facet: FacetSummary): FacetSummary {
  const { network, planes } = facet;
  for (const { quantity, layers } of planes) {
    const expected = network.layers - (isGradient(quantity) ? 1 : 0);
    if (layers.length !== expected) {
      throw new Error(
        `it holds ${layers.length} layers of ${quantity}, and the network has ${expected}; allowed: records of every layer`,
      );
    }
  }
  const held = planes.map((plane) => new Set(plane.sigmaSq));
  const sigmaSq = facet.sigmaSq.filter((each) => held.every((variances) => variances.has(each)));
  if (sigmaSq.length === 0) throw new Error('at no σ² does it hold records of every layer and quantity');
  if (planes.every((plane) => plane.sigmaSq.length === sigmaSq.length)) return { ...facet, sigmaSq };
  const kept = new Set(sigmaSq);
  const whole = planes.flatMap((plane) => chosenSigmaSq(plane, (each) => kept.has(each)) ?? []);
  return { ...facet, sigmaSq, planes: whole, verdict: verdictOfPlanes(network, whole) };
}
