import {
  activationOf,
  criticalPoints,
  halfStablePoints,
  phasePoint,
  type ActivationName,
  type CriticalPoint,
  type HalfStablePoint,
  type InitialVariances,
  type PhaseDiagram,
  type PhasePoint,
} from '@initscope/core';

/** A diagram and what else theory says of its activation. */
export interface PhaseAnswer {
  readonly activation: ActivationName;
  readonly diagram: PhaseDiagram;
  readonly halfStable: readonly HalfStablePoint[];
  /** The critical points without biases, and at the diagram's largest σ_b²: the first of each, stable ones before others. */
  readonly withoutBiases: CriticalPoint | null;
  readonly atMostBias: CriticalPoint | null;
  /** The σ_w² at which χ1 = 1 whatever σ_b² is, of an activation of two slopes. */
  readonly boundary: number | null;
}

/** What theory says of one place in the plane. */
export interface PlaceAnswer {
  readonly point: PhasePoint;
  /** The stable critical point of the same σ_b², if there is one. */
  readonly critical: CriticalPoint | null;
}

/** Adds to a diagram what else theory says of its activation. */
export function phaseAnswer(name: ActivationName, diagram: PhaseDiagram): PhaseAnswer {
  const activation = activationOf(name);
  const most = diagram.biasSigmaSq[diagram.biasSigmaSq.length - 1];
  const withoutBiases = criticalPoints(activation, 0).at(0) ?? null;
  return {
    activation: name,
    diagram,
    halfStable: halfStablePoints(activation),
    withoutBiases,
    atMostBias: criticalPoints(activation, most).at(0) ?? null,
    boundary: activation.slopes === undefined ? null : (withoutBiases?.sigmaWSq ?? null),
  };
}

/** Theory at one place, exactly. */
export function placeAnswer(name: ActivationName, variances: InitialVariances): PlaceAnswer {
  const activation = activationOf(name);
  const critical = criticalPoints(activation, variances.biasSigmaSq).find(({ stable }) => stable);
  return { point: phasePoint(activation, variances), critical: critical ?? null };
}
