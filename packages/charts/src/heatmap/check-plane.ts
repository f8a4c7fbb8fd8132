import type { HeatmapAxes, HeatmapPlane } from './heatmap-plane.ts';

/** Refuses axes that cannot be drawn, saying what they hold and what they have to hold. */
export function checkAxes({ quantity, sigmaSq, layers }: HeatmapAxes): void {
  const refuse = refusalOf(quantity);
  if (sigmaSq.length === 0) refuse('sigmaSq is empty', 'give at least one σ²');
  if (layers.length === 0) refuse('layers is empty', 'give at least one layer');
  sigmaSq.forEach((value, index) => {
    if (!Number.isFinite(value) || value < 0) refuse(`sigmaSq[${index}] is ${value}`, 'σ² is finite and at least 0');
    if (index > 0 && value <= sigmaSq[index - 1]) {
      refuse(`sigmaSq[${index}] = ${value} follows ${sigmaSq[index - 1]}`, 'σ² ascends and none occurs twice');
    }
  });
  layers.forEach((layer, index) => {
    if (!Number.isInteger(layer)) refuse(`layers[${index}] is ${layer}`, 'layers are whole numbers');
    if (index > 0 && layer <= layers[index - 1]) {
      refuse(`layers[${index}] = ${layer} follows ${layers[index - 1]}`, 'layers ascend and none occurs twice');
    }
  });
}

/** Refuses a plane that cannot be drawn, likewise. */
export function checkPlane(plane: HeatmapPlane): void {
  checkAxes(plane);
  const { quantity, sigmaSq, layers, log10Std, status } = plane;
  const refuse = refusalOf(quantity);
  for (const [name, table] of [
    ['log10Std', log10Std],
    ['status', status],
  ] as const) {
    if (table.length !== layers.length)
      refuse(`${name} has ${table.length} rows`, `it needs one per layer, ${layers.length}`);
    table.forEach((row: readonly unknown[], index) => {
      if (row.length !== sigmaSq.length) {
        refuse(`${name}[${index}] has ${row.length} cells`, `it needs one per σ², ${sigmaSq.length}`);
      }
    });
  }
  log10Std.forEach((row, index) => {
    if (row.some((value) => value !== null && !Number.isFinite(value))) {
      refuse(
        `log10Std[${index}] holds NaN or an infinity`,
        'a cell is a finite number, or null where the layer is dead',
      );
    }
  });
}

function refusalOf(quantity: HeatmapAxes['quantity']): (given: string, allowed: string) => never {
  return (given, allowed) => {
    throw new RangeError(`cannot draw the plane of ${quantity}: ${given}; ${allowed}`);
  };
}
