import { phaseQuantityNames, type PhaseQuantityName } from '@initscope/charts';
import { parseSweepSpec, parseTerms, SpecError, varianceProblem, type ActivationName } from '@initscope/core';
import type { Axis } from './usual-ranges.ts';

/** Why a field cannot be taken; its message is one sentence for the reader. */
export class FieldError extends Error {
  override readonly name = 'FieldError';
}

/** More than any theory of networks needs, and few enough digits to read. */
const MOST_VARIANCE = 1e6;
/** Points of either axis: enough for any screen. */
const MOST_COUNT = 161;

/** One activation, by core's schema. */
export function readActivation(text: string): ActivationName {
  const { activation } = bySchema(() => parseSweepSpec({ activation: text }));
  if (activation.length === 1) return activation[0];
  throw new FieldError(`activation: given ${activation.length} of them; allowed: one; for example ${activation[0]}.`);
}

/** D, by core's schema. */
export function readWidth(text: string): number {
  const { width } = bySchema(() => parseSweepSpec({ width: text }));
  if (width.length === 1) return width[0];
  throw new FieldError(`width D: given ${width.length} of them; allowed: one; for example ${width[0]}.`);
}

export function readQuantity(text: string): PhaseQuantityName {
  const found = phaseQuantityNames.find((name) => name === text.trim());
  if (found !== undefined) return found;
  throw new FieldError(
    `quantity: given ${JSON.stringify(text)}; allowed: ${phaseQuantityNames.join(', ')}; for example chi1.`,
  );
}

/** A variance by itself; where an axis is given, one that it reaches. */
export function readVariance(name: string, text: string, example: number, axis?: Axis): number {
  const { from, to } = axis ?? { from: 0, to: MOST_VARIANCE };
  const terms = parseTerms(text);
  const [term] = terms ?? [];
  const isOne = terms?.length === 1 && term !== undefined && !term.overFanIn;
  if (isOne && term.value >= from && term.value <= to) return term.value;
  const where = axis === undefined ? '' : ', where the diagram is';
  throw new FieldError(
    `${name}: given ${JSON.stringify(text)}; allowed: a number from ${from} to ${to}${where}; for example ${example}.`,
  );
}

/** An axis by its ends. */
export function readAxisEnds(name: string, from: number, to: number, usual: Axis): Axis {
  if (to > from) return { from, to, count: usual.count };
  throw new FieldError(
    `${name}: given ${from} to ${to}; allowed: from less to more; for example ${usual.from} to ${usual.to}.`,
  );
}

/** An axis as an address spells it: `lin:0:4:81`. */
export function readAxis(name: string, text: string, usual: Axis): Axis {
  const parts = /^lin:[^:,]+:[^:,]+:[^:,]+$/.test(text.trim()) ? parseTerms(text) : null;
  const [first, last] = [parts?.[0], parts?.at(-1)];
  const isPlain = first !== undefined && last !== undefined && !first.overFanIn && !last.overFanIn;
  if (isPlain && parts !== null && parts.length <= MOST_COUNT) {
    const [from, to] = [first.value, last.value];
    if (from >= 0 && to > from && to <= MOST_VARIANCE) return { from, to, count: parts.length };
  }
  const problem = varianceProblem(text);
  throw new FieldError(
    `${name}: given ${JSON.stringify(text)}${problem ? ` (${problem})` : ''}; allowed: an even range that rises from 0 or more to at most ${MOST_VARIANCE}, of 2 to ${MOST_COUNT} values; for example ${axisText(usual)}.`,
  );
}

/** An axis as {@link readAxis} reads it. */
export function axisText({ from, to, count }: Axis): string {
  return `lin:${from}:${to}:${count}`;
}

function bySchema<Value>(parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    if (error instanceof SpecError) throw new FieldError(`${error.message}.`);
    throw error;
  }
}
