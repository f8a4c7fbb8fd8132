import type { Drawing, Mark } from '../src/index.ts';
import { textWidth } from '../src/text/text-width.ts';
import { textStyles, type TextRole } from '../src/text/typography.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The rectangles of a path, which is all that `M… …H…V…H…z` can say. */
export function rectangles(d: string): Box[] {
  const found = [...d.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)H([\d.]+)z/g)];
  if (found.map(([whole]) => whole).join('') !== d) throw new Error(`not a path of rectangles: ${d.slice(0, 80)}`);
  return found.map(([, ...corners]) => {
    const [left, top, right, bottom, back] = corners.map(Number);
    if (left !== back) throw new Error('a rectangle does not close');
    return { left, top, right, bottom };
  });
}

/** The corners of a path of `M x y`, `V y` and `H x`, subpath by subpath. */
export function polylines(d: string): [number, number][][] {
  const lines: [number, number][][] = [];
  let [x, y] = [0, 0];
  let read = '';
  for (const [whole, letter, numbers = ''] of d.matchAll(/([MVHz])([^MVHz]*)/g)) {
    read += whole;
    const values = numbers.split(' ').map(Number);
    if (letter === 'M') lines.push([]);
    const line = lines[lines.length - 1];
    if (letter === 'M') [x, y] = values;
    if (letter === 'V') y = values[0];
    if (letter === 'H') x = values[0];
    if (letter === 'z') [x, y] = line[0];
    line.push([x, y]);
  }
  if (read !== d || d === '') throw new Error(`not a path of M, V, H and z: ${d.slice(0, 80)}`);
  return lines;
}

/** Where a mark lies; a text by the estimate of its width. */
export function boxes(mark: Mark): Box[] {
  switch (mark.kind) {
    case 'path':
      if (/^(crosshair|limit)/.test(mark.className) && !mark.d.includes('h')) {
        return polylines(mark.d).map((points) => {
          const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
          return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
        });
      }
      if (mark.className.startsWith('limit')) {
        const [, x, y, width] = /^M(\S+) (\S+?)h(\d+)$/.exec(mark.d) ?? [];
        return [{ left: Number(x), top: Number(y), right: Number(x) + Number(width), bottom: Number(y) }];
      }
      return rectangles(mark.d);
    case 'rect':
      return [{ left: mark.x, top: mark.y, right: mark.x + mark.width, bottom: mark.y + mark.height }];
    case 'line':
      return [
        {
          left: Math.min(mark.x1, mark.x2),
          right: Math.max(mark.x1, mark.x2),
          top: Math.min(mark.y1, mark.y2),
          bottom: Math.max(mark.y1, mark.y2),
        },
      ];
    case 'text': {
      const { size, weight } = textStyles[mark.className.split(' ')[0] as TextRole];
      const width = textWidth(mark.text, size, weight);
      const before = { start: 0, middle: width / 2, end: width }[mark.anchor];
      const [up, down] = [0.8 * size, 0.25 * size];
      return mark.upwards
        ? [{ left: mark.x - up, right: mark.x + down, top: mark.y + before - width, bottom: mark.y + before }]
        : [{ left: mark.x - before, right: mark.x - before + width, top: mark.y - up, bottom: mark.y + down }];
    }
  }
}

export function texts(drawing: Drawing): string[] {
  return drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
}
