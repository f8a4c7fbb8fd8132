import { initializerOf } from '../initializers/initializer-name.ts';
import { largestKernel } from '../kernel/kernel.ts';
import { largestMatrix, mostNodes } from '../propagation/node-ladder.ts';
import { mostKept } from '../propagation/parameter-stream.ts';
import type { FieldName } from './field-help.ts';
import { facetsOf, type Facet } from './grid.ts';
import { SpecError } from './spec-error.ts';
import { defaultSweep, parseSweepSpec, type SweepSpec } from './sweep-spec.ts';

const FLOAT64 = 8;
/** The generator's state, noted before each layer. */
const MARK = 2_600;
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
type SizeName = (typeof sizeNames)[number];
type Sizes = Readonly<Record<SizeName, number>>;

function sizesOf(spec: SweepSpec, facet: Facet): Sizes {
  return { ...facet.network, sigmaSq: facet.sigmaSq.length, seeds: spec.seeds.length };
}

/** What those numbers are in the default sweep: nobody's mistake. */
function usualSizes(): Sizes {
  const spec = parseSweepSpec({});
  return sizesOf(spec, facetsOf(spec)[0]);
}

/** What a sweep of one network takes: in a kernel's one piece of memory, and in all. */
interface Need {
  readonly inKernel: number;
  readonly inAll: number;
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
    const needWith = (changed: Partial<Sizes>): Need => needOf({ ...sizes, ...changed }, facet, spec.quantities.length);
    const loadWith = (changed: Partial<Sizes>): number => loadOf(needWith(changed), limit);
    if (loadWith({}) <= 1) continue;

    const usual = usualSizes();
    const loadAsUsual = (name: SizeName): number => loadWith({ [name]: Math.min(sizes[name], usual[name]) });
    // To blame is the field that frees the most when it is as usual.
    const field = sizeNames.reduce((best, name) => (loadAsUsual(name) < loadAsUsual(best) ? name : best));
    const count = isList(field) ? `${sizes[field]} values` : String(sizes[field]);
    const { inKernel, inAll } = needWith({});
    const [bytes, most] = inAll / limit > inKernel / largestKernel ? [inAll, limit] : [inKernel, largestKernel];
    const problem = `given ${count}, which needs about ${inWords(bytes)} of memory by the ${facet.method} method`;
    const fitting = largestFitting(sizes[field], (size) => loadWith({ [field]: size }) <= 1);
    throw new SpecError(field, `${problem}; allowed: what fits in ${inWords(most)}`, exampleOf(field, fitting));
  }
}

/** The part of the memory that there is which a need takes up; above 1 it does not fit. */
function loadOf({ inKernel, inAll }: Need, limit: number): number {
  return Math.max(inAll / limit, inKernel / largestKernel);
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
function needOf(sizes: Sizes, { network, method }: Facet, quantities: number): Need {
  const { layers, width, inputWidth, outputWidth, inputs, gradientInputs, sigmaSq, seeds } = sizes;
  const isRays = method === 'rays';
  const nodes = method === 'spectral' ? Math.min(mostNodes, inputs) : 0;
  const layer = width * Math.max(width, inputWidth, outputWidth);
  // One layer at a time, beside it as it is packed, and those that are kept.
  const weights = (isRays ? 1 : 2) * layer + Math.min(layers * layer, mostKept);
  // From nodes to inputs, and from one set of nodes to the next.
  const matrices = Math.min(nodes * inputs, largestMatrix) + (nodes * nodes) / 2;
  const columns = isRays ? 0 : (width + inputWidth) * inputs + 4 * width * nodes + matrices;
  const gradients = isRays ? 0 : (layers + 3) * width * gradientInputs;
  const data = inputWidth * Math.max(inputs, gradientInputs);
  const signs = isRays ? layers * width : 0;
  const inKernel = FLOAT64 * (weights + columns + gradients + data) + signs;

  // A matrix is made orthogonal beside itself.
  const besides = initializerOf(network.initializer).distribution === 'orthogonal' ? layer : 0;
  const inArrays = FLOAT64 * (2 * inputWidth * (inputs + gradientInputs) + besides);
  const statistics = layers * (MARK + STATISTICS * quantities * sigmaSq);
  const samples = SAMPLE * quantities * layers * sigmaSq * seeds;
  return { inKernel, inAll: inKernel + inArrays + statistics + samples };
}

function inWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB'];
  const unit = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const amount = bytes / 1000 ** unit;
  return `${amount < 10 && unit > 0 ? amount.toFixed(1) : Math.round(amount)} ${units[unit]}`;
}
