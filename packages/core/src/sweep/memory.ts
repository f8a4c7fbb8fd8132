import { facetsOf, type Facet } from './grid.ts';
import { SpecError } from './spec-error.ts';
import type { SweepSpec } from './sweep-spec.ts';

const FLOAT64 = 8;
/** The generator's state, noted before each layer. */
const MARK = 5_100;
/** One quantity's statistics in one layer, at one σ². */
const STATISTICS = 250;

/** What a field makes one seed of a network take. */
interface Share {
  readonly field: MemoryField;
  readonly bytes: number;
}

/** The fields that decide how much memory a network takes. */
type MemoryField = 'layers' | 'width' | 'inputWidth' | 'outputWidth' | 'inputs' | 'gradientInputs';

/**
 * Refuses a spec whose largest network would need more memory than there is.
 *
 * @param limit - bytes to spare.
 * @throws SpecError naming the field that takes the most, what it would need, and a value that fits.
 */
export function assertFitsInMemory(spec: SweepSpec, limit: number): void {
  for (const facet of facetsOf(spec)) {
    const shares = sharesOf(facet, spec.quantities.length);
    const total = sum(shares);
    if (total <= limit) continue;
    const { field } = shares.reduce((most, share) => (share.bytes > most.bytes ? share : most));
    const value = facet.network[field];
    throw new SpecError(
      field,
      `given ${value}, which needs about ${inWords(total)} of memory by the ${facet.method} method; allowed: what fits in ${inWords(limit)}`,
      String(largestFitting(facet, spec.quantities.length, field, limit)),
    );
  }
}

/** The value halved until the network fits. */
function largestFitting(facet: Facet, quantities: number, field: MemoryField, limit: number): number {
  const value = Math.max(1, Math.floor(facet.network[field] / 2));
  const smaller: Facet = { ...facet, network: { ...facet.network, [field]: value } };
  return value === 1 || sum(sharesOf(smaller, quantities)) <= limit
    ? value
    : largestFitting(smaller, quantities, field, limit);
}

/** About how much one seed takes while it is propagated. */
function sharesOf({ network, method, sigmaSq }: Facet, quantities: number): Share[] {
  const { layers, width, inputWidth, outputWidth, inputs, gradientInputs } = network;
  const isDense = method === 'dense';
  const statistics = STATISTICS * quantities * (isDense ? 1 : sigmaSq.length);
  return [
    { field: 'width', bytes: FLOAT64 * width * width + 2 * layers * width },
    { field: 'inputWidth', bytes: FLOAT64 * width * inputWidth },
    { field: 'outputWidth', bytes: FLOAT64 * width * outputWidth },
    { field: 'layers', bytes: layers * (MARK + statistics) },
    { field: 'inputs', bytes: FLOAT64 * inputs * (2 * inputWidth + (isDense ? 4 * width : 0)) },
    {
      field: 'gradientInputs',
      bytes: FLOAT64 * gradientInputs * (2 * inputWidth + (isDense ? (layers + 4) * width : 0)),
    },
  ];
}

function sum(shares: readonly Share[]): number {
  return shares.reduce((total, { bytes }) => total + bytes, 0);
}

function inWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB'];
  const unit = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const amount = bytes / 1000 ** unit;
  return `${amount < 10 && unit > 0 ? amount.toFixed(1) : Math.round(amount)} ${units[unit]}`;
}
