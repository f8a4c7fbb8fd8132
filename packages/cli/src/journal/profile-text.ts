import {
  layersOf,
  methods,
  quantities,
  statuses,
  type LayerStatistics,
  type Method,
  type Profile,
  type Quantity,
  type Task,
} from '@initscope/core';

/** One quantity's layers, a list for each figure: the same numbers as {@link LayerStatistics}, in a third of the room. */
interface Columns {
  readonly std: (number | null)[];
  readonly log10Std: (number | null)[];
  readonly rmsLog10: (number | null)[];
  readonly mean: (number | null)[];
  readonly zeroFraction: number[];
  readonly largestLog10: (number | null)[];
  /** A digit for each layer: the status by its place in core's list. */
  readonly status: string;
}

/** The profiles of a task as JSON. */
export function profilesToText(profiles: readonly Profile[]): string {
  return JSON.stringify(
    profiles.map(({ seed, sigmaSq, method, denseFrom, statistics }) => ({
      seed,
      sigmaSq,
      method,
      denseFrom,
      statistics: Object.fromEntries(
        quantities.flatMap((quantity) => {
          const layers = statistics[quantity];
          return layers === undefined ? [] : [[quantity, columnsOf(layers)]];
        }),
      ),
    })),
  );
}

/**
 * Reads them back: every digit is as it was.
 *
 * @throws Error saying what the text lacks to be this task's.
 */
export function profilesFromText(text: string, task: Task): Profile[] {
  const parsed: unknown = JSON.parse(text);
  if (!Array.isArray(parsed) || parsed.length !== task.sigmaSq.length) {
    throw new Error(`it should hold ${task.sigmaSq.length} profiles`);
  }
  return task.sigmaSq.map((sigmaSq, i) => profileOf(parsed[i], task, sigmaSq));
}

function profileOf(given: unknown, { facet, seed, quantities: asked }: Task, sigmaSq: number): Profile {
  if (!isObject(given) || given['seed'] !== seed || given['sigmaSq'] !== sigmaSq) {
    throw new Error(`it should hold a profile of seed ${seed} at σ² = ${sigmaSq}`);
  }
  const method = methods.find((each) => each === given['method']);
  const { statistics, denseFrom } = given;
  if (method === undefined || !isObject(statistics)) throw new Error('a profile should have a method and statistics');
  const read: Partial<Record<Quantity, readonly LayerStatistics[]>> = {};
  // In the order in which propagation gives them, which is that of the question.
  for (const quantity of asked) {
    read[quantity] = layersFrom(statistics[quantity], layersOf(quantity, facet.network.layers));
  }
  const origin: { seed: number; sigmaSq: number; method: Method } = { seed, sigmaSq, method };
  return denseFrom === undefined
    ? { ...origin, statistics: read }
    : { ...origin, denseFrom: denseFromOf(denseFrom), statistics: read };
}

function columnsOf(layers: readonly LayerStatistics[]): Columns {
  return {
    std: layers.map(({ std }) => std),
    log10Std: layers.map(({ log10Std }) => log10Std),
    rmsLog10: layers.map(({ rmsLog10 }) => rmsLog10),
    mean: layers.map(({ mean }) => mean),
    zeroFraction: layers.map(({ zeroFraction }) => zeroFraction),
    largestLog10: layers.map(({ largestLog10 }) => largestLog10),
    status: layers.map(({ status }) => statuses.indexOf(status)).join(''),
  };
}

function layersFrom(columns: unknown, layers: readonly number[]): LayerStatistics[] {
  if (!isObject(columns)) throw new Error('a quantity is missing');
  const numbers = (name: keyof LayerStatistics): (number | null)[] => {
    const column = columns[name];
    const isWhole = Array.isArray(column) && column.length === layers.length && column.every(isNumberOrNull);
    if (!isWhole) throw new Error(`${name} should hold ${layers.length} numbers`);
    return column;
  };
  const std = numbers('std');
  const log10Std = numbers('log10Std');
  const rmsLog10 = numbers('rmsLog10');
  const mean = numbers('mean');
  const zeroFraction = numbers('zeroFraction');
  const largestLog10 = numbers('largestLog10');
  const digits = String(columns['status']);
  return layers.map((layer, i) => {
    const status = statuses[Number(digits[i])];
    const zeros = zeroFraction[i];
    if (status === undefined || zeros === null) throw new Error(`layer ${layer} should have a status and its zeros`);
    return {
      layer,
      std: std[i],
      log10Std: log10Std[i],
      rmsLog10: rmsLog10[i],
      mean: mean[i],
      zeroFraction: zeros,
      largestLog10: largestLog10[i],
      status,
    };
  });
}

function denseFromOf(given: unknown): Partial<Record<Quantity, number>> {
  if (!isObject(given)) throw new Error('denseFrom should name layers');
  const layers: Partial<Record<Quantity, number>> = {};
  for (const quantity of quantities) {
    const layer = given[quantity];
    if (typeof layer === 'number') layers[quantity] = layer;
  }
  return layers;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumberOrNull(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && Number.isFinite(value));
}
