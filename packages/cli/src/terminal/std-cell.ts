import type { LayerStatistics } from '@initscope/core';

/** A std to four figures; beyond float64 a power of ten, marked with its status. */
export function stdCell(statistics: LayerStatistics | undefined): string {
  if (statistics === undefined) return '';
  const { std, log10Std, status } = statistics;
  if (status === 'dead') return 'dead';
  if (std === null) return log10Std === null ? status : `10^${log10Std.toFixed(2)}`;
  return std >= 1e-4 && std < 1e5 ? String(Number(std.toPrecision(4))) : std.toExponential(3);
}
