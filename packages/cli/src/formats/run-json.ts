import {
  fieldNames,
  verdictOf,
  whyNoBand,
  type ComparedLayer,
  type FieldName,
  type Given,
  type LayerStatistics,
  type NetworkSpec,
  type Profile,
  type Quantity,
  type Status,
  type SweepSpec,
  type SweepSpecInput,
  type TheoryComparison,
  type Verdict,
} from '@initscope/core';
import { bandChains } from '../theory/theory-of.ts';

/** What the answer is made of, whatever else is measured. */
export const jsonQuantities: readonly Quantity[] = ['h', 'dl_df'];

/** One layer in `run --format json`. */
export interface RunJsonLayer {
  readonly layer: number;
  /** Population std of hidden units h; null where float64 cannot hold it. */
  readonly stdHidden: number | null;
  readonly log10StdHidden: number | null;
  /** Population std of gradients ∂L/∂f; null for layer 0, which has none, or where float64 cannot hold it. */
  readonly stdGradient: number | null;
  readonly log10StdGradient: number | null;
  /** The hidden units' status unless that is ok, then the gradients'. */
  readonly status: Status;
}

/** What theory says of one layer, in log10 of std; `null` where it is 0 or theory does not say. */
export type RunJsonTheoryLayer = Omit<ComparedLayer, 'log10Measured'>;

/** Theory beside a run, with --theory. */
export interface RunJsonTheory {
  /** What standard errors are made of: the band, or nothing. */
  readonly basis: TheoryComparison['basis'];
  /** How many networks the band is drawn from; `null` without a band. */
  readonly chains: number | null;
  /** Why there is no band over seeds; `null` if there is one. */
  readonly whyNoBand: string | null;
  readonly h: readonly RunJsonTheoryLayer[];
  readonly dl_df: readonly RunJsonTheoryLayer[];
}

/** What `run --format json` answers. */
export interface RunJson {
  readonly schema: 'initscope/run@1';
  readonly spec: SweepSpecInput;
  /** σ_w² = D·σ², the hidden layers' weight variance scaled by their fan-in; null where float64 cannot hold it. */
  readonly sigmaWSq: number | null;
  readonly method: string;
  /** Where the spectral method had to go on dense: the first layer of a quantity that dense gave. Left out if it had not. */
  readonly denseFrom?: Profile['denseFrom'];
  readonly layers: readonly RunJsonLayer[];
  /** What happens to each signal, which number formats lose it, and what theory recommends: in numbers and sentences. */
  readonly verdict: Verdict;
  /** With --theory. */
  readonly theory?: RunJsonTheory;
}

/** The answer for one network, measured in h and dl_df. The spec reads back as that same network. */
export function runJson(
  spec: SweepSpec,
  network: NetworkSpec,
  profile: Profile,
  theory: TheoryComparison | null,
): RunJson {
  const { sigmaSq, method, denseFrom = {}, statistics } = profile;
  const sigmaWSq = network.width * sigmaSq;
  const gradients = new Map((statistics.dl_df ?? []).map((layer) => [layer.layer, layer]));
  return {
    schema: 'initscope/run@1',
    spec: { ...withSingleValues(spec), sigmaSq, biasSigmaSq: network.biasSigmaSq },
    sigmaWSq: Number.isFinite(sigmaWSq) ? sigmaWSq : null,
    method,
    ...(Object.keys(denseFrom).length === 0 ? {} : { denseFrom }),
    layers: (statistics.h ?? []).map((hidden) => {
      const gradient: LayerStatistics | undefined = gradients.get(hidden.layer);
      return {
        layer: hidden.layer,
        stdHidden: hidden.std,
        log10StdHidden: hidden.log10Std,
        stdGradient: gradient?.std ?? null,
        log10StdGradient: gradient?.log10Std ?? null,
        status: hidden.status === 'ok' ? (gradient?.status ?? 'ok') : hidden.status,
      };
    }),
    verdict: verdictOf(network, profile),
    ...(theory === null ? {} : { theory: theoryJson(network, theory) }),
  };
}

function theoryJson(network: NetworkSpec, { basis, statistics }: TheoryComparison): RunJsonTheory {
  const { h = [], dl_df = [] } = statistics;
  return {
    basis,
    chains: basis === 'band' ? bandChains : null,
    whyNoBand: whyNoBand(network),
    h: h.map(withoutMeasured),
    dl_df: dl_df.map(withoutMeasured),
  };
}

/** What is measured stands in the layers. */
function withoutMeasured(compared: ComparedLayer): RunJsonTheoryLayer {
  const { layer, log10Line, log10Low, log10Median, log10High, standardErrors } = compared;
  return { layer, log10Line, log10Low, log10Median, log10High, standardErrors };
}

/** Lists of one value as that value, which is how one would write them. */
function withSingleValues(spec: SweepSpec): SweepSpecInput {
  const input: { [Field in FieldName]?: Given } = {};
  for (const field of fieldNames) {
    const value: Given | undefined = spec[field];
    if (value === undefined) continue;
    const isSingle = typeof value === 'object' && value.length === 1 && field !== 'quantities';
    input[field] = isSingle ? value[0] : value;
  }
  return input;
}
