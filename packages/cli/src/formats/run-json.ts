import {
  fieldNames,
  type FieldName,
  type Given,
  type LayerStatistics,
  type Profile,
  type Quantity,
  type Status,
  type SweepSpec,
  type SweepSpecInput,
} from '@initscope/core';

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

/** What `run --format json` answers. */
export interface RunJson {
  readonly schema: 'initscope/run@1';
  readonly spec: SweepSpecInput;
  readonly method: string;
  /** Where the spectral method had to go on dense: the first layer of a quantity that dense gave. Left out if it had not. */
  readonly denseFrom?: Profile['denseFrom'];
  readonly layers: readonly RunJsonLayer[];
}

/** The answer for one network, measured in h and dl_df. The spec reads back as that same network. */
export function runJson(spec: SweepSpec, { sigmaSq, method, denseFrom = {}, statistics }: Profile): RunJson {
  const gradients = new Map((statistics.dl_df ?? []).map((layer) => [layer.layer, layer]));
  return {
    schema: 'initscope/run@1',
    spec: { ...withSingleValues(spec), sigmaSq },
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
  };
}

/** Lists of one value as that value, which is how one would write them. */
function withSingleValues(spec: SweepSpec): SweepSpecInput {
  const input: { [Field in FieldName]?: Given } = {};
  for (const field of fieldNames) {
    const value: Given = spec[field];
    const isSingle = typeof value === 'object' && value.length === 1 && field !== 'quantities';
    input[field] = isSingle ? value[0] : value;
  }
  return input;
}
