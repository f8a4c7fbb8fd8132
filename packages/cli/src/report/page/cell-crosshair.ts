import type { Mark, Panel } from '@initscope/charts';

/** Lines through a cell of a heatmap, and its outline; where the heatmap lacks the layer, the line of its column alone. */
export function cellCrosshair(
  { plot, sigmaAxis, layers, rows }: Panel,
  layer: number,
  column: number,
): readonly Mark[] {
  const [left, right] = [sigmaAxis.edges[column], sigmaAxis.edges[column + 1]];
  const x = (left + right) / 2;
  const [top, bottom] = [rows[0][0], rows[rows.length - 1][1]];
  const line = (className: string, x1: number, y1: number, x2: number, y2: number): Mark => ({
    kind: 'line',
    className,
    x1,
    y1,
    x2,
    y2,
  });
  const row = rows.at(layers.indexOf(layer));
  if (row === undefined || !layers.includes(layer)) {
    return [line('cell-line-halo', x, top, x, bottom), line('cell-line', x, top, x, bottom)];
  }
  const y = (row[0] + row[1]) / 2;
  const segments: [number, number, number, number][] = [
    [x, top, x, row[0]],
    [x, row[1], x, bottom],
    [plot.x, y, left, y],
    [right, y, plot.x + plot.width, y],
  ];
  const box = {
    kind: 'rect',
    x: left - 1,
    y: row[0] - 1,
    width: right - left + 2,
    height: row[1] - row[0] + 2,
  } as const;
  return [
    ...segments.map((segment) => line('cell-line-halo', ...segment)),
    ...segments.map((segment) => line('cell-line', ...segment)),
    { ...box, className: 'cell-halo' },
    { ...box, className: 'cell' },
  ];
}
