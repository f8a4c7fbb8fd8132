import { activationNames, activationOf, criticalPoints, halfStablePoints, phaseDiagram } from '@initscope/core';
import type { ActivationFamily } from '#lib/phase/activation-words.ts';
import { packAnswer } from '#lib/phase/packed-answer.ts';
import { phaseAnswer, placeAnswer } from '#lib/phase/phase-answer.ts';
import { firstActivation, usualView } from '#lib/phase/phase-view.ts';
import { usualBiases, usualWeights, valuesOf, type RangesByFamily, type UsualRanges } from '#lib/phase/usual-ranges.ts';
import type { PageServerLoad } from './$types';

/** Coarser than what a browser computes, since it stands in the page. */
const builtCounts = { weights: 41, biases: 31 } as const;

/** What stands in the page before any script: the first diagram, its first place, and how far each activation's axes reach. */
export const load: PageServerLoad = () => {
  const ranges: RangesByFamily = Object.fromEntries(activationNames.map((name) => [name, usualRanges(name)]));
  const view = usualView(firstActivation, ranges);
  const diagram = phaseDiagram(activationOf(firstActivation), {
    sigmaWSq: valuesOf({ ...view.weights, count: builtCounts.weights }),
    biasSigmaSq: valuesOf({ ...view.biases, count: builtCounts.biases }),
  });
  return {
    ranges,
    packed: packAnswer(phaseAnswer(firstActivation, diagram)),
    place: placeAnswer(firstActivation, view.at),
  };
};

/** The ranges that the theory of an activation suggests. */
function usualRanges(name: ActivationFamily): UsualRanges {
  const activation = activationOf(name);
  const biases = usualBiases(halfStablePoints(activation).at(0)?.biasSigmaSq);
  const critical = [biases.from, biases.to]
    .flatMap((bias) => criticalPoints(activation, bias))
    .filter(({ stable }) => stable)
    .map(({ sigmaWSq }) => sigmaWSq);
  return { weights: usualWeights(critical), biases };
}
