export { type Activation } from './activations/activation.ts';
export { activationNames, activations, type ActivationName } from './activations/activations.ts';

export { type KernelKind } from './kernel/kernel.ts';
export { kernelKind } from './kernel/kernel-pool.ts';

export { backward, type BackwardPass } from './network/backward.ts';
export { forward, type ForwardPass } from './network/forward.ts';
export { initParams, type Params, type ParamsOptions } from './network/init-params.ts';
export { leastSquaresLoss, leastSquaresLossGradient } from './network/least-squares-loss.ts';
export { mapElements, matrix, multiply, transpose, type Matrix } from './network/matrix.ts';

export { methods, type Method } from './propagation/method.ts';
export { initializerNames, type InitializerName, type NetworkSpec } from './propagation/network-spec.ts';
export { methodOf, type Profile } from './propagation/profile.ts';
export {
  propagate,
  propagateAsync,
  type PropagateAsyncOptions,
  type PropagateOptions,
} from './propagation/propagate.ts';
export { isGradient, layersOf, quantities, type Quantity } from './propagation/quantity.ts';

export { maxSeed, RandomState } from './random/random-state.ts';

export { type LayerStatistics } from './statistics/layer-statistics.ts';
export { statuses, type Status } from './statistics/status.ts';
export { std } from './statistics/std.ts';

export { fieldHelp, fieldNames, type FieldHelp, type FieldName } from './sweep/field-help.ts';
export { type Given, type WeightVariance } from './sweep/field-parsers.ts';
export { facetsOf, runTask, tasksOf, type Facet, type Task } from './sweep/grid.ts';
export { assertFitsInMemory } from './sweep/memory.ts';
export { type Plane } from './sweep/plane.ts';
export { recordColumns, recordsOf, type LayerRecord } from './sweep/records.ts';
export { SpecError } from './sweep/spec-error.ts';
export { parseSweepResult, type SweepResult } from './sweep/sweep-result.ts';
export { SweepCollector, type FacetSummary } from './sweep/summary.ts';
export { defaultSweep, parseSweepSpec, type SweepSpec, type SweepSpecInput } from './sweep/sweep-spec.ts';

export { criticalVariance, type CriticalVariance } from './verdict/critical.ts';
export { verdictOfPlanes, verdictOfProfile } from './verdict/verdict.ts';
