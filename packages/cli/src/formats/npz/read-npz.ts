import { methods, statuses, type LayerRecord, type Quantity } from '@initscope/core';
import { checkedRecord, FileProblem } from '@initscope/core/record-files';
import { parseMetadata } from '../file-metadata.ts';
import type { HoldsRecords } from '../holds-records.ts';
import { axesOf } from './network-axes.ts';
import { codeNames } from './network-cells.ts';
import { parseNpy, type NpyArray } from './npy.ts';
import { cellsOf, coded, MISSING, npzLayout, statistics, type NetworkArrays } from './npz-layout.ts';
import { ZipReader } from './zip-reader.ts';

/** The longest header of an array. */
const HEADER = 2 ** 16 + 16;
/** Text takes four bytes a sign, and a spec may name a million σ². */
const longestText = 2 ** 27;

/** Reads records from NPZ as initscope writes it, a network at a time. */
export async function openNpz(path: string): Promise<HoldsRecords> {
  const zip = await ZipReader.open(path);
  try {
    const metadata = parseMetadata({
      schema: await textOf(zip, 'schema'),
      version: await textOf(zip, 'version'),
      spec: await textOf(zip, 'spec'),
    });
    await assertNames(zip, 'statuses', statuses);
    await assertNames(zip, 'methods', methods);
    return { metadata, records: () => records(path, npzLayout(metadata.spec)) };
  } finally {
    await zip.close();
  }
}

async function textOf(zip: ZipReader, name: string): Promise<string | undefined> {
  if (!zip.has(`${name}.npy`)) return undefined;
  const array = await arrayOf(zip, name, longestText);
  return array.kind === 'U' && array.values.length === 1 ? array.values[0] : undefined;
}

/** Codes are places in these lists. */
async function assertNames(zip: ZipReader, name: string, expected: readonly string[]): Promise<void> {
  const { values } = await arrayOf(zip, name, longestText);
  if (values.join() !== expected.join())
    throw new FileProblem(`${name} are ${values.join(', ')}; allowed: ${expected.join(', ')}`);
}

async function arrayOf(zip: ZipReader, name: string, most: number): Promise<NpyArray> {
  const bytes = await zip.read(`${name}.npy`, most + HEADER);
  try {
    return parseNpy(bytes);
  } catch (error) {
    throw error instanceof FileProblem ? new FileProblem(`its ${name} ${error.message}`) : error;
  }
}

async function* records(path: string, networks: readonly NetworkArrays[]): AsyncGenerator<LayerRecord[]> {
  const zip = await ZipReader.open(path);
  try {
    // A part of a sweep need not have all of its networks.
    const present = networks.filter(({ prefix }) => zip.has(`${prefix}seed.npy`));
    for (const network of present) {
      await assertAxes(zip, network);
      const quantities: Cells[] = [];
      for (const { quantity, layers } of network.quantities) {
        quantities.push(await cellsIn(zip, network, quantity, layers));
      }
      for (const seed of network.seeds.keys()) yield recordsOfSeed(network, quantities, seed);
    }
  } finally {
    await zip.close();
  }
}

/** The arrays that say what the cells are must say what the spec says. */
async function assertAxes(zip: ZipReader, network: NetworkArrays): Promise<void> {
  for (const [name, expected] of axesOf(network)) {
    const found = await arrayOf(zip, name, Math.max(8 * expected.values.length, longestText));
    const isSame =
      found.kind === expected.kind &&
      found.shape.join() === expected.shape.join() &&
      found.values.every((value, i) => Object.is(value, expected.values[i]));
    if (!isSame) throw new FileProblem(`its ${name} is not that of its spec; write the file anew`);
  }
}

/** A quantity's arrays, and where its cells lie in them. */
interface Cells {
  readonly quantity: Quantity;
  readonly layers: readonly number[];
  readonly numbers: readonly Float64Array[];
  readonly codes: readonly Uint8Array[];
}

async function cellsIn(
  zip: ZipReader,
  network: NetworkArrays,
  quantity: Quantity,
  layers: readonly number[],
): Promise<Cells> {
  const shape = [network.seeds.length, network.facet.sigmaSq.length, layers.length].join();
  const count = cellsOf(network, layers);
  const numbers: Float64Array[] = [];
  const codes: Uint8Array[] = [];
  for (const statistic of [...statistics, ...coded]) {
    const name = `${network.prefix}${quantity}_${statistic}`;
    const array = await arrayOf(zip, name, 8 * count);
    const isCode = coded.some((each) => each === statistic);
    if (array.shape.join() !== shape || array.kind !== (isCode ? 'u1' : 'f8')) {
      throw new FileProblem(
        `its ${name} is ${array.kind} of ${array.shape.join('×')}; allowed: [seed, σ², layer] of its spec`,
      );
    }
    if (array.kind === 'f8') numbers.push(array.values);
    if (array.kind === 'u1') codes.push(array.values);
  }
  return { quantity, layers, numbers, codes };
}

/** Records as they were written: σ² by σ², quantity by quantity, layer by layer. */
function recordsOfSeed(network: NetworkArrays, quantities: readonly Cells[], seed: number): LayerRecord[] {
  const { facet, seeds } = network;
  return facet.sigmaSq.flatMap((sigmaSq, column) =>
    quantities.flatMap((cells) =>
      cells.layers.flatMap((layer, row) => {
        const at = (seed * facet.sigmaSq.length + column) * cells.layers.length + row;
        if (cells.codes.every((codes) => codes[at] === MISSING)) return [];
        return recordAt(network, { seed: seeds[seed], sigmaSq, layer }, cells, at);
      }),
    ),
  );
}

function recordAt(
  { facet: { network } }: NetworkArrays,
  { seed, sigmaSq, layer }: { readonly seed: number; readonly sigmaSq: number; readonly layer: number },
  { quantity, numbers, codes }: Cells,
  at: number,
): LayerRecord {
  const sigmaWSq = network.width * sigmaSq;
  try {
    return checkedRecord({
      seed,
      data_seed: network.dataSeed,
      layers: network.layers,
      width: network.width,
      input_width: network.inputWidth,
      output_width: network.outputWidth,
      inputs: network.inputs,
      gradient_inputs: network.gradientInputs,
      activation: network.activation,
      initializer: network.initializer,
      sigma_sq: sigmaSq,
      sigma_w_sq: Number.isFinite(sigmaWSq) ? sigmaWSq : null,
      bias_sigma_sq: network.biasSigmaSq,
      layer,
      quantity,
      ...Object.fromEntries(statistics.map((name, i) => [name, Number.isNaN(numbers[i][at]) ? null : numbers[i][at]])),
      ...Object.fromEntries(coded.map((name, i) => [name, codeNames[name][codes[i][at]]])),
    });
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new FileProblem(`${quantity} of layer ${layer}, seed ${seed}, σ² ${sigmaSq}: ${error.message}`);
  }
}
