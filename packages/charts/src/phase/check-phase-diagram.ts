import type { PhaseAxes, PhaseDiagram } from '@initscope/core';

/** Refuses axes that cannot be drawn, saying what they hold and what they have to hold. */
export function checkPhaseAxes(axes: PhaseAxes): void {
  for (const name of ['sigmaWSq', 'biasSigmaSq'] as const) {
    const values = axes[name];
    if (values.length < 2) refuse(`${name} has ${values.length} values`, 'give two or more');
    values.forEach((value, index) => {
      if (!Number.isFinite(value) || value < 0) refuse(`${name}[${index}] is ${value}`, 'variances are 0 or more');
      if (index > 0 && value <= values[index - 1]) {
        refuse(`${name}[${index}] = ${value} follows ${values[index - 1]}`, 'variances ascend');
      }
    });
  }
}

/** Refuses a diagram that cannot be drawn, likewise. */
export function checkPhaseDiagram({ sigmaWSq, biasSigmaSq, points }: PhaseDiagram): void {
  checkPhaseAxes({ sigmaWSq, biasSigmaSq });
  if (points.length !== biasSigmaSq.length) {
    refuse(`points has ${points.length} rows`, `it needs one per σ_b², ${biasSigmaSq.length}`);
  }
  points.forEach((row, index) => {
    if (row.length !== sigmaWSq.length) {
      refuse(`points[${index}] has ${row.length} points`, `it needs one per σ_w², ${sigmaWSq.length}`);
    }
  });
}

function refuse(given: string, allowed: string): never {
  throw new RangeError(`cannot draw the phase diagram: ${given}; ${allowed}`);
}
