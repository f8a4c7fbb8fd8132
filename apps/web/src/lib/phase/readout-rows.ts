import { phaseFigure, phaseQuantities, phaseTheoryOrder, type PhaseQuantityName } from '@initscope/charts';
import type { PhasePoint } from '@initscope/core';

/** A figure of theory, what it means and how it is defined. */
export interface ReadoutRow {
  readonly name: PhaseQuantityName;
  readonly symbol: string;
  readonly value: string;
  readonly meaning: string;
  readonly equation: string;
}

/** With z ~ N(0, 1), and f, f̃ normal of variance q* and correlation c*. */
const equations: Readonly<Record<PhaseQuantityName, string>> = {
  q_star: 'q* = σ_w² E[φ(√q* z)²] + σ_b²',
  c_star: 'c* = (σ_w² E[φ(f)φ(f̃)] + σ_b²)/q*',
  chi1: 'χ1 = σ_w² E[φ′(√q* z)²]',
  chi_parallel: 'χ∥ = ∂q′/∂q at q*',
  xi_q: 'ξ_q = −1/ln χ∥',
  xi_c: 'ξ_c = −1/ln(σ_w² E[φ′(f)φ′(f̃)])',
  xi_gradient: 'ξ_∇ = −1/ln χ1',
};

/** All that is said of a point, a row each. */
export function readoutRows(point: PhasePoint): readonly ReadoutRow[] {
  return phaseTheoryOrder.map((name) => {
    const { symbol, field, meaning } = phaseQuantities[name];
    return { name, symbol, value: theoryFigure(name, point[field]), meaning, equation: equations[name] };
  });
}

/** Layers to five digits, all else to seven. */
function theoryFigure(name: PhaseQuantityName, value: number | null): string {
  return phaseFigure(value, name.startsWith('xi') ? 5 : 7);
}
