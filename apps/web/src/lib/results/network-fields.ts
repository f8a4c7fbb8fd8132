import { formatPlainSigmaSq } from '@initscope/charts';
import type { NetworkSpec } from '@initscope/core';

/** What networks differ in: a field of their spec, and what it is called. */
export interface NetworkField {
  readonly name: keyof NetworkSpec;
  readonly label: string;
  /** The values that there are, as texts: numbers ascending, names as they come. */
  readonly values: readonly string[];
}

/** Every field, those that people compare networks by first. */
const labels: Readonly<Record<FieldName, string>> = {
  layers: 'layers',
  width: 'width',
  activation: 'activation',
  initializer: 'initializer',
  biasSigmaSq: 'bias variance',
  inputWidth: 'input width',
  outputWidth: 'output width',
  inputs: 'inputs',
  gradientInputs: 'gradient inputs',
  dataSeed: 'data seed',
};

type FieldName =
  | 'layers'
  | 'width'
  | 'activation'
  | 'initializer'
  | 'biasSigmaSq'
  | 'inputWidth'
  | 'outputWidth'
  | 'inputs'
  | 'gradientInputs'
  | 'dataSeed';

const names: readonly FieldName[] = [
  'layers',
  'width',
  'activation',
  'initializer',
  'biasSigmaSq',
  'inputWidth',
  'outputWidth',
  'inputs',
  'gradientInputs',
  'dataSeed',
];

/** The fields in which networks differ. */
export function varyingFields(networks: readonly NetworkSpec[]): NetworkField[] {
  return names.flatMap((name) => {
    const found = new Map(networks.map((network) => [fieldText(network, name), network[name]]));
    if (found.size < 2) return [];
    const values = [...found].toSorted(([, a = -1], [, b = -1]) =>
      typeof a === 'number' && typeof b === 'number' ? a - b : 0,
    );
    return [{ name, label: labels[name], values: values.map(([text]) => text) }];
  });
}

/** A field’s value in a network, as a text that stands for it alone; as on the command line, `auto` where it has none. */
export function fieldText(network: NetworkSpec, name: keyof NetworkSpec): string {
  return String(network[name] ?? 'auto');
}

/** The same for a reader: `width 80`, `relu`, `bias variance 0.05`. */
export function fieldInWords({ name, label }: Pick<NetworkField, 'name' | 'label'>, text: string): string {
  if (name === 'activation' || name === 'initializer') return text;
  return `${label} ${name === 'biasSigmaSq' ? formatPlainSigmaSq(Number(text)) : text}`;
}
