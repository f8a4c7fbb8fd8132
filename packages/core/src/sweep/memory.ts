import { facetsOf, type Facet } from './grid.ts';
import type { FieldName } from './field-help.ts';
import { SpecError } from './spec-error.ts';
import { defaultSweep, parseSweepSpec, type SweepSpec } from './sweep-spec.ts';

const FLOAT64 = 8;
/** The generator's state, noted before each layer. */
const MARK = 5_100;
/** One quantity's statistics in one layer, at one σ². */
const STATISTICS = 250;
/** What a summary keeps of one quantity in one layer, at one σ² and seed. */
const SAMPLE = 40;

/** The numbers that decide how much memory a sweep of one network takes. */
const sizeNames = [
  'layers',
  'width',
  'inputWidth',
  'outputWidth',
  'inputs',
  'gradientInputs',
  'sigmaSq',
  'seeds',
] as const satisfies readonly FieldName[];
type Sizes = Readonly<Record<(typeof sizeNames)[number], number>>;

function sizesOf(spec: SweepSpec, facet: Facet): Sizes {
  return { ...facet.network, sigmaSq: facet.sigmaSq.length, seeds: spec.seeds.length };
}

/** What those numbers are in the default sweep: nobody's mistake. */
function usualSizes(): Sizes {
  const spec = parseSweepSpec({});
  return sizesOf(spec, facetsOf(spec)[0]);
}

/**
 * Refuses a spec that would need more memory than there is.
 *
 * @param limit - bytes to spare.
 * @throws SpecError naming the field to mend, what the sweep would need, and a value of the field that fits.
 */
export function assertFitsInMemory(spec: SweepSpec, limit: number): void {
  for (const facet of facetsOf(spec)) {
    const sizes = sizesOf(spec, facet);
    const need = (changed: Partial<Sizes>): number => bytesOf({ ...sizes, ...changed }, facet, spec.quantities.length);
    const total = need({});
    if (total <= limit) continue;

    const usual = usualSizes();
    // To blame is the field that frees the most when it is as usual.
    const field = sizeNames.reduce((best, name) =>
      need({ [name]: Math.min(sizes[name], usual[name]) }) < need({ [best]: Math.min(sizes[best], usual[best]) })
        ? name
        : best,
    );
    const count = isList(field) ? `${sizes[field]} values` : String(sizes[field]);
    const problem = `given ${count}, which needs about ${inWords(total)} of memory by the ${facet.method} method`;
    const fitting = largestFitting(sizes[field], (size) => need({ [field]: size }) <= limit);
    throw new SpecError(field, `${problem}; allowed: what fits in ${inWords(limit)}`, exampleOf(field, fitting));
  }
}

/** The size halved until it fits; `null` if even 1 does not. */
function largestFitting(size: number, fits: (size: number) => boolean): number | null {
  for (let smaller = Math.floor(size / 2); smaller >= 1; smaller = Math.floor(smaller / 2)) {
    if (fits(smaller)) return smaller;
  }
  return null;
}

/** Fields of which the number of values counts. */
function isList(field: FieldName): field is 'sigmaSq' | 'seeds' {
  return field === 'sigmaSq' || field === 'seeds';
}

function exampleOf(field: FieldName, fitting: number | null): string {
  if (fitting === null) return '';
  return isList(field) ? String(defaultSweep[field]) : String(fitting);
}

/** About how much a sweep of one network takes: one seed's propagation, and the samples of all. */
function bytesOf(sizes: Sizes, { method }: Facet, quantities: number): number {
  const { layers, width, inputWidth, outputWidth, inputs, gradientInputs, sigmaSq, seeds } = sizes;
  const isDense = method === 'dense';
  const weights = FLOAT64 * width * Math.max(width, inputWidth, outputWidth) + 2 * layers * width;
  const statistics = layers * (MARK + STATISTICS * quantities * (isDense ? 1 : sigmaSq));
  const data = FLOAT64 * inputs * (2 * inputWidth + (isDense ? 4 * width : 0));
  const gradients = FLOAT64 * gradientInputs * (2 * inputWidth + (isDense ? (layers + 4) * width : 0));
  return weights + statistics + data + gradients + SAMPLE * quantities * layers * sigmaSq * seeds;
}

function inWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB'];
  const unit = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const amount = bytes / 1000 ** unit;
  return `${amount < 10 && unit > 0 ? amount.toFixed(1) : Math.round(amount)} ${units[unit]}`;
}
