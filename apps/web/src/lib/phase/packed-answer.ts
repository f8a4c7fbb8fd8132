import type { PhaseDiagram, PhasePoint } from '@initscope/core';
import type { PhaseAnswer } from './phase-answer.ts';

const fields = ['qStar', 'cStar', 'chi1', 'chiParallel', 'xiQ', 'xiC', 'xiGradient'] as const;
const letters = { ordered: 'o', critical: 'c', chaotic: 'x', unbounded: 'u' } as const;

/** Significant digits in a packed diagram: more than its picture and its table show. */
const DIGITS = 4;
/** Those of the critical line. */
const LINE_DIGITS = 6;

/** A {@link PhaseAnswer} in few bytes, to stand in a page: a diagram's figures rounded, and field by field. */
export interface PackedAnswer extends Omit<PhaseAnswer, 'diagram'> {
  readonly axes: Pick<PhaseDiagram, 'sigmaWSq' | 'biasSigmaSq'>;
  readonly figures: Readonly<Record<(typeof fields)[number], readonly (number | null)[]>>;
  /** A letter for each point's phase. */
  readonly phases: string;
  readonly line: readonly (readonly [sigmaWSq: number, biasSigmaSq: number, qStar: number])[];
}

export function packAnswer({ diagram, ...rest }: PhaseAnswer): PackedAnswer {
  const { sigmaWSq, biasSigmaSq, criticalLine } = diagram;
  const points = diagram.points.flat();
  const column = (field: (typeof fields)[number]): (number | null)[] => points.map((point) => round(point[field]));
  return {
    ...rest,
    axes: { sigmaWSq, biasSigmaSq },
    figures: {
      qStar: column('qStar'),
      cStar: column('cStar'),
      chi1: column('chi1'),
      chiParallel: column('chiParallel'),
      xiQ: column('xiQ'),
      xiC: column('xiC'),
      xiGradient: column('xiGradient'),
    },
    phases: points.map(({ phase }) => letters[phase]).join(''),
    line: criticalLine.map((point) => [
      Number(point.sigmaWSq.toPrecision(LINE_DIGITS)),
      Number(point.biasSigmaSq.toPrecision(LINE_DIGITS)),
      Number(point.qStar.toPrecision(LINE_DIGITS)),
    ]),
  };
}

export function unpackAnswer({ axes, figures, phases, line, ...rest }: PackedAnswer): PhaseAnswer {
  const { sigmaWSq, biasSigmaSq } = axes;
  const pointOf = (row: number, column: number): PhasePoint => {
    const index = row * sigmaWSq.length + column;
    return {
      sigmaWSq: sigmaWSq[column],
      biasSigmaSq: biasSigmaSq[row],
      qStar: figures.qStar[index],
      // These three always have a value.
      cStar: figures.cStar[index] ?? 1,
      chi1: figures.chi1[index] ?? 0,
      chiParallel: figures.chiParallel[index] ?? 0,
      xiQ: figures.xiQ[index],
      xiC: figures.xiC[index],
      xiGradient: figures.xiGradient[index],
      phase: phaseOf(phases[index]),
    };
  };
  return {
    ...rest,
    diagram: {
      sigmaWSq,
      biasSigmaSq,
      points: biasSigmaSq.map((_, row) => sigmaWSq.map((__, column) => pointOf(row, column))),
      criticalLine: line.map(([weight, bias, qStar]) => ({ sigmaWSq: weight, biasSigmaSq: bias, qStar })),
    },
  };
}

function phaseOf(letter: string): PhasePoint['phase'] {
  switch (letter) {
    case letters.ordered:
      return 'ordered';
    case letters.critical:
      return 'critical';
    case letters.chaotic:
      return 'chaotic';
    default:
      return 'unbounded';
  }
}

function round(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(DIGITS));
}
