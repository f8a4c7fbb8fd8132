/**
 * A preactivation brought within ±1000. Beyond, the derivatives of SiLU and GELU are 0 and 1 to float64's last digit, and their
 * formulas would multiply 0 by infinity.
 */
export function nearer(f: number): number {
  return Math.max(-1000, Math.min(1000, f));
}
