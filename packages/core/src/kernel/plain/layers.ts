import type { KernelFunctions } from '../kernel-functions.ts';
import { functionsOf } from './activations.ts';
import { addPanel } from './moments.ts';
import type { PlainMemory } from './plain-memory.ts';
import { multiplyPanel } from './product.ts';

type LayerFunctions = Pick<KernelFunctions, 'scratchSize' | 'forwardLayer' | 'backwardLayer' | 'activate' | 'scale'>;

/** One layer for all columns, panel by panel. */
export function layerFunctions(memory: PlainMemory): LayerFunctions {
  return {
    scratchSize: (rows) => Math.ceil(rows / 4) * 4 * 32,
    forwardLayer(
      packed,
      bias,
      biasFactor,
      input,
      scratch,
      kept,
      output,
      rows,
      terms,
      columns,
      activation,
      negative,
      positive,
      momentsF,
      momentsH,
    ) {
      const { value } = functionsOf(activation, negative, positive);
      const { floats } = memory;
      const f = scratch / 8;
      const size = rows * 4;
      for (let panel = 0; panel * 4 < columns; panel++) {
        const present = Math.min(4, columns - panel * 4);
        multiplyPanel(memory, packed, input + panel * terms * 32, scratch, rows, terms);
        if (bias !== 0) for (let i = 0; i < size; i++) floats[f + i] += floats[bias / 8 + (i >> 2)] * biasFactor;
        if (kept !== 0) floats.copyWithin(kept / 8 + panel * size, f, f + size);
        if (momentsF !== 0) addPanel(memory, scratch, rows, present, momentsF);
        const h = output / 8 + panel * size;
        for (let i = 0; i < size; i++) floats[h + i] = value(floats[f + i]);
        if (momentsH !== 0) addPanel(memory, h * 8, rows, present, momentsH);
      }
    },
    backwardLayer(
      packed,
      gradient,
      scratch,
      f,
      kept,
      output,
      rows,
      terms,
      columns,
      activation,
      negative,
      positive,
      momentsH,
      momentsF,
    ) {
      const { derivative } = functionsOf(activation, negative, positive);
      const { floats } = memory;
      const dlDh = scratch / 8;
      const size = rows * 4;
      for (let panel = 0; panel * 4 < columns; panel++) {
        const present = Math.min(4, columns - panel * 4);
        multiplyPanel(memory, packed, gradient + panel * terms * 32, scratch, rows, terms);
        if (kept !== 0) floats.copyWithin(kept / 8 + panel * size, dlDh, dlDh + size);
        addPanel(memory, scratch, rows, present, momentsH);
        const preactivations = f / 8 + panel * size;
        const dlDf = output / 8 + panel * size;
        for (let i = 0; i < size; i++) floats[dlDf + i] = derivative(floats[preactivations + i]) * floats[dlDh + i];
        addPanel(memory, dlDf * 8, rows, present, momentsF);
      }
    },
    activate(input, output, rows, columns, activation, negative, positive, momentsH) {
      const { value } = functionsOf(activation, negative, positive);
      const { floats } = memory;
      const size = rows * 4;
      for (let panel = 0; panel * 4 < columns; panel++) {
        const h = output / 8 + panel * size;
        for (let i = 0; i < size; i++) floats[h + i] = value(floats[input / 8 + panel * size + i]);
        addPanel(memory, h * 8, rows, Math.min(4, columns - panel * 4), momentsH);
      }
    },
    scale(values, count, factor) {
      const { floats } = memory;
      for (let i = values / 8; i < values / 8 + count; i++) floats[i] *= factor;
    },
  };
}
