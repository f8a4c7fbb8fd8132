import { largestKernel } from '../kernel/kernel.ts';
import { defaultSweep } from './default-sweep.ts';
import type { FieldName } from './field-help.ts';
import { facetsOf } from './grid.ts';
import { needOf, sizeNames, sizesOf, type Need, type SizeName, type Sizes } from './memory-need.ts';
import { SpecError } from './spec-error.ts';
import { parseSweepSpec, type SweepSpec } from './sweep-spec.ts';

/** A program without work: Node with initscope in it, and what each of its workers adds, measured as resident memory. */
const PROGRAM = 70e6;
const WORKER = 35e6;
/** What a summary keeps of one quantity in one layer, at one σ². */
const CELL = 40;
/** Text of figures on its way, and what is left of it until it is swept up, a figure; and at most. */
const [PASSING, MOST_PASSING] = [250, 45e6];

/**
 * About how many bytes a whole sweep takes on so many workers: what the network that takes the most needs on each of them, what is
 * gathered of one network at a time, and the summaries of all.
 */
export function memoryNeeded(spec: SweepSpec, workers: number): number {
  let inWorker = 0;
  let samples = 0;
  let summaries = 0;
  let passing = 0;
  for (const facet of facetsOf(spec)) {
    const need = needOf(sizesOf(spec, facet), facet, spec.quantities.length);
    inWorker = Math.max(inWorker, need.inWorker);
    samples = Math.max(samples, need.samples);
    const figures = spec.quantities.length * facet.network.layers * facet.sigmaSq.length;
    summaries += CELL * figures;
    passing += PASSING * figures * spec.seeds.length;
  }
  return PROGRAM + workers * (WORKER + inWorker + Math.min(passing, MOST_PASSING)) + samples + summaries;
}

/**
 * Refuses a spec that would need more memory than there is.
 *
 * @param limit - bytes to spare, for all of the work.
 * @param workers - how many networks are propagated at a time.
 * @throws SpecError naming the field to mend, what the sweep would need, and a value of the field that fits.
 */
export function assertFitsInMemory(spec: SweepSpec, limit: number, workers: number = 1): void {
  for (const facet of facetsOf(spec)) {
    const sizes = sizesOf(spec, facet);
    const needWith = (changed: Partial<Sizes>): Need => needOf({ ...sizes, ...changed }, facet, spec.quantities.length);
    const loadWith = (changed: Partial<Sizes>): number => loadOf(needWith(changed), limit, workers);
    if (loadWith({}) <= 1) continue;

    const usual = usualSizes();
    const loadAsUsual = (name: SizeName): number => loadWith({ [name]: Math.min(sizes[name], usual[name]) });
    // To blame is the field that frees the most when it is as usual.
    const field = sizeNames.reduce((best, name) => (loadAsUsual(name) < loadAsUsual(best) ? name : best));
    const count = isList(field) ? `${sizes[field]} values` : String(sizes[field]);
    const need = needWith({});
    const { inKernel } = need;
    const inAll = inAllOf(need, workers);
    const [bytes, most] = inAll / limit > inKernel / largestKernel ? [inAll, limit] : [inKernel, largestKernel];
    const problem = `given ${count}, which needs about ${inWords(bytes)} of memory by the ${facet.method} method`;
    const fitting = largestFitting(sizes[field], (size) => loadWith({ [field]: size }) <= 1);
    throw new SpecError(field, `${problem}; allowed: what fits in ${inWords(most)}`, exampleOf(field, fitting));
  }
}

/** What those numbers are in the default sweep: nobody's mistake. */
function usualSizes(): Sizes {
  const spec = parseSweepSpec({});
  return sizesOf(spec, facetsOf(spec)[0]);
}

/** The part of the memory that there is which a need takes up; above 1 it does not fit. */
function loadOf(need: Need, limit: number, workers: number): number {
  return Math.max(inAllOf(need, workers) / limit, need.inKernel / largestKernel);
}

/** What is gathered of all seeds is there once, however many workers there are. */
function inAllOf({ inWorker, samples }: Need, workers: number): number {
  return workers * inWorker + samples;
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

function inWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB'];
  const unit = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const amount = bytes / 1000 ** unit;
  return `${amount < 10 && unit > 0 ? amount.toFixed(1) : Math.round(amount)} ${units[unit]}`;
}
