import type { ActivationName, PhaseDiagram, PhasePoint } from '@initscope/core';
import { csvFormat } from 'd3-dsv';

const schema = 'initscope/phase@1';

/** What `phase --format json` answers: a point, or a grid of them indexed `[σ_b²][σ_w²]`. */
export type PhaseJson = { readonly schema: typeof schema; readonly activation: ActivationName } & (
  PhasePoint | PhaseDiagram
);

export function phaseJson(activation: ActivationName, answer: PhasePoint | PhaseDiagram): PhaseJson {
  return { schema, activation, ...answer };
}

/** A row for each point, σ_b² by σ_b²; what there is not is an empty cell. */
export function phaseCsv(activation: ActivationName, points: readonly PhasePoint[]): string {
  const rows = points.map((point) => ({
    activation,
    sigma_w_sq: point.sigmaWSq,
    bias_sigma_sq: point.biasSigmaSq,
    q_star: point.qStar,
    c_star: point.cStar,
    chi1: point.chi1,
    chi_parallel: point.chiParallel,
    xi_q: point.xiQ,
    xi_c: point.xiC,
    xi_gradient: point.xiGradient,
    phase: point.phase,
  }));
  return `${csvFormat(rows)}\n`;
}
