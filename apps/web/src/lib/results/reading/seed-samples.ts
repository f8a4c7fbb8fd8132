import type { LayerRecord, NetworkSpec } from '@initscope/core';
import { NetworkSamples } from './network-samples.ts';

/** The samples of each seed, network by network: what remains of records, for medians over some of their seeds. */
export class SeedSamples {
  readonly #networks = new Map<string, NetworkSamples>();
  #lastKey = '';
  #last: NetworkSamples | undefined;

  add(record: LayerRecord): void {
    const key = keyOfRecord(record);
    // Records of a network come in long runs.
    if (this.#last === undefined || key !== this.#lastKey) {
      this.#last = this.#networks.get(key) ?? new NetworkSamples();
      this.#networks.set(key, this.#last);
      this.#lastKey = key;
    }
    this.#last.add(record);
  }

  of(network: NetworkSpec): NetworkSamples | undefined {
    return this.#networks.get(keyOfNetwork(network));
  }
}

function keyOfRecord(record: LayerRecord): string {
  const { layers, width, input_width, output_width, inputs, gradient_inputs } = record;
  const { activation, initializer, bias_sigma_sq, data_seed } = record;
  return `${layers} ${width} ${input_width} ${output_width} ${inputs} ${gradient_inputs} ${activation} ${initializer} ${bias_sigma_sq} ${data_seed}`;
}

function keyOfNetwork(network: NetworkSpec): string {
  const { layers, width, inputWidth, outputWidth, inputs, gradientInputs } = network;
  const { activation, initializer, biasSigmaSq, dataSeed } = network;
  return `${layers} ${width} ${inputWidth} ${outputWidth} ${inputs} ${gradientInputs} ${activation} ${initializer} ${biasSigmaSq} ${dataSeed}`;
}
