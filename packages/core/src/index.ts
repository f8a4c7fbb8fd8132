export { type Activation, type GaussianMoments } from './activations/activation.ts';
export { activationNames, activationOf, type ActivationName } from './activations/activations.ts';

export { initializerNames } from './initializers/families.ts';
export { torchGains, type TorchGainName } from './initializers/gains.ts';
export { initializerOf, type InitializerName } from './initializers/initializer-name.ts';
export { type Distribution, type Initializer } from './initializers/initializer.ts';

export {
  compareWithTheory,
  type ComparedLayer,
  type ComparisonOptions,
  type TheoryComparison,
} from './comparison/compare-with-theory.ts';
export { MeasuredLogs, type SeedLogs } from './comparison/measured-logs.ts';
export { theoryColumns, theoryRecordsOf, type TheoryRecord } from './comparison/theory-records.ts';

export { courseInPlane, courseInProfile, inSignalOrder, type Course, type CoursePoint } from './courses/course.ts';

export { type KernelKind } from './kernel/kernel.ts';
export { kernelKind } from './kernel/kernel-pool.ts';

export { backward, type BackwardPass } from './network/backward.ts';
export { forward, type ForwardPass } from './network/forward.ts';
export { initParams, type Params, type ParamsOptions } from './network/init-params.ts';
export { leastSquaresLoss, leastSquaresLossGradient } from './network/least-squares-loss.ts';
export { mapElements, matrix, multiply, transpose, type Matrix } from './network/matrix.ts';

export { precisionFormats, type FormatName, type NumberFormat } from './precision/number-format.ts';
export {
  precisionLimits,
  type FormatLimits,
  type FormatLoss,
  type PrecisionLimits,
} from './precision/precision-limits.ts';
export { predictedCourse, predictedLimits } from './precision/predicted-limits.ts';

export { methods, type Method } from './propagation/method.ts';
export { type NetworkSpec } from './propagation/network-spec.ts';
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
export { type Magnitude } from './statistics/magnitude.ts';
export { std } from './statistics/std.ts';

export { compactSpec, spelledSpec } from './sweep/compact-spec.ts';
export { costOf } from './sweep/cost.ts';
export { defaultSweep } from './sweep/default-sweep.ts';
export { FacetCollector, type FacetSummary } from './sweep/facet-collector.ts';
export { fieldHelp, fieldNames, type FieldHelp, type FieldName } from './sweep/field-help.ts';
export { type BiasVariance, type Given, type WeightVariance } from './sweep/field-parsers.ts';
export { facetsOf, type Facet } from './sweep/grid.ts';
export { type MeasuredProfile } from './sweep/measured-profile.ts';
export { assertFitsInMemory, memoryNeeded } from './sweep/memory.ts';
export { nearestName } from './sweep/nearest-name.ts';
export { type Plane } from './sweep/plane.ts';
export { parseTerms } from './sweep/ranges.ts';
export { RecordsCollector } from './sweep/records-collector.ts';
export { recordColumns, recordColumnsOf, recordsOf, type LayerRecord } from './sweep/records.ts';
export { SpecError } from './sweep/spec-error.ts';
export { SweepCollector } from './sweep/sweep-collector.ts';
export { parseSweepResult, type SweepResult } from './sweep/sweep-result.ts';
export { parseSweepSpec, type SweepSpec, type SweepSpecInput } from './sweep/sweep-spec.ts';
export { runTask, TaskList, tasksOf, type Task } from './sweep/tasks.ts';
export { type Term } from './sweep/term.ts';
export { varianceProblem } from './sweep/variances.ts';

export { type BandLayer } from './theory/finite-width/band-layer.ts';
export { deadProbability, normLaw, type NormLaw } from './theory/finite-width/norm-law.ts';
export { gradientSecondMoment, signalSecondMoment, type ExactNetwork } from './theory/finite-width/second-moments.ts';
export {
  seedBands,
  seedBandsAsync,
  whyNoBand,
  type SeedBand,
  type SeedBandOptions,
} from './theory/finite-width/seed-band.ts';
export { preservingGains, type PreservingGains } from './theory/gains.ts';
export { marginalMoments, type MarginalMoments } from './theory/gaussian/moments.ts';
export { pairMoments, type PairMoments } from './theory/gaussian/pair-moments.ts';
export { theoryLines, type TheoryLayer, type TheoryLine } from './theory/line/theory-line.ts';
export { singularValueSpread, type JacobianOptions } from './theory/mean-field/jacobian.ts';
export { type CriticalLinePoint } from './theory/mean-field/critical-line.ts';
export {
  criticalPoints,
  halfStablePoints,
  type CriticalPoint,
  type HalfStablePoint,
} from './theory/mean-field/critical-point.ts';
export {
  phaseDiagram,
  phaseDiagramAsync,
  type PhaseAxes,
  type PhaseDiagram,
} from './theory/mean-field/phase-diagram.ts';
export { phasePoint, phases, type Phase, type PhasePoint } from './theory/mean-field/phase-point.ts';
export { type InitialVariances } from './theory/mean-field/variance-map.ts';

export { type AsyncOptions } from './steps/run-steps-async.ts';

export { criticalVariance, type CriticalVariance } from './verdict/critical.ts';
export {
  measuredCriticalVariance,
  measuredCriticalVarianceAsync,
  type MeasuredCriticalOptions,
  type MeasuredCriticalVariance,
} from './verdict/measured-critical.ts';
export { type FateKind } from './verdict/fate.ts';
export { growthOf, type Growth } from './verdict/growth.ts';
export { verdictOfPlanes } from './verdict/planes-verdict.ts';
export { sentenceAt, type QuantityCourse, type SentenceOptions } from './verdict/sentence-at.ts';
export { verdictOf, type QuantityVerdict, type Verdict } from './verdict/verdict.ts';
