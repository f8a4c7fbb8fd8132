import { facetsOf, type Facet } from './grid.ts';
import type { FieldName } from './field-help.ts';
import { SpecError } from './spec-error.ts';
import type { SweepSpec } from './sweep-spec.ts';

const FLOAT64 = 8;
/** The generator's state, noted before each layer. */
const MARK = 5_100;
/** One quantity's statistics in one layer, at one σ². */
const STATISTICS = 250;

/**
 * Refuses a spec whose largest network would need more memory than there is.
 *
 * @param limit - bytes to spare.
 * @throws SpecError naming the field that takes the most, and what it would need.
 */
export function assertFitsInMemory(spec: SweepSpec, limit: number): void {
  for (const facet of facetsOf(spec)) {
    const shares = memoryOf(facet, spec.quantities.length);
    const total = shares.reduce((sum, { bytes }) => sum + bytes, 0);
    if (total > limit) {
      const [{ field, value }] = shares.sort((a, b) => b.bytes - a.bytes);
      const need = `given ${value}, which needs about ${inWords(total)} of memory by the ${facet.method} method`;
      throw new SpecError(field, `${need}; allowed: what fits in ${inWords(limit)}`, '');
    }
  }
}

/** About how much one seed takes while it is propagated, by the field that decides it. */
function memoryOf({ network, method, sigmaSq }: Facet, quantities: number): { field: FieldName; value: number; bytes: number }[] {
  const { layers, width, inputWidth, outputWidth, inputs, gradientInputs } = network;
  const isDense = method === 'dense';
  const statistics = STATISTICS * quantities * (isDense ? 1 : sigmaSq.length);
  return [
    { field: 'width', value: width, bytes: FLOAT64 * width * width + 2 * layers * width },
    { field: 'inputWidth', value: inputWidth, bytes: FLOAT64 * width * inputWidth },
    { field: 'outputWidth', value: outputWidth, bytes: FLOAT64 * width * outputWidth },
    { field: 'layers', value: layers, bytes: layers * (MARK + statistics) },
    { field: 'inputs', value: inputs, bytes: FLOAT64 * inputs * (2 * inputWidth + (isDense ? 4 * width : 0)) },
    {
      field: 'gradientInputs',
      value: gradientInputs,
      bytes: FLOAT64 * gradientInputs * (2 * inputWidth + (isDense ? (layers + 4) * width : 0)),
    },
  ];
}

function inWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB'];
  const unit = Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const amount = bytes / 1000 ** unit;
  return `${amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${units[unit]}`;
}
