import type { Locator } from '@playwright/test';

/** The colour class of each cell of a heatmap on the page, `[row][column]`, as the marks cover them. */
export async function cellClasses(heatmap: Locator, rows: number, columns: number): Promise<string[][][]> {
  const frame = await heatmap.locator('.frame').evaluate((rect) => ({
    x: Number(rect.getAttribute('x')),
    y: Number(rect.getAttribute('y')),
    width: Number(rect.getAttribute('width')),
    height: Number(rect.getAttribute('height')),
  }));
  const paths = await heatmap
    .locator('path.cells:not([fill])')
    .evaluateAll((all) =>
      all.map((path) => ({ name: path.getAttribute('class') ?? '', d: path.getAttribute('d') ?? '' })),
    );
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, (): string[] => []));
  const cellWidth = frame.width / columns;
  const cellHeight = frame.height / rows;
  for (const { name, d } of paths) {
    for (const [x, y, width, height] of rectangles(d)) {
      cells.forEach((row, rowIndex) =>
        row.forEach((cell, columnIndex) => {
          const centreX = frame.x + (columnIndex + 0.5) * cellWidth;
          const centreY = frame.y + (rowIndex + 0.5) * cellHeight;
          if (centreX > x && centreX < x + width && centreY > y && centreY < y + height) {
            cell.push(name.replace('cells ', ''));
          }
        }),
      );
    }
  }
  return cells;
}

/** The rectangles of a path of `M{left} {top}H{right}V{bottom}H{left}z`. */
function rectangles(d: string): [x: number, y: number, width: number, height: number][] {
  return [...d.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)H[\d.]+z/g)].map(([, ...corners]) => {
    const [left, top, right, bottom] = corners.map(Number);
    return [left, top, right - left, bottom - top];
  });
}
