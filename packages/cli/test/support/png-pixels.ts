import { inflateSync } from 'node:zlib';

/** A decoded PNG: 8-bit RGBA. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of a pixel, 0 … 255. */
  readonly at: (x: number, y: number) => readonly [number, number, number];
}

/** Decodes what resvg writes: 8-bit RGBA, not interlaced (PNG, third edition, clauses 9 and 11). */
export function decodePng(png: Buffer): Pixels {
  const signature = '89504e470d0a1a0a';
  if (png.subarray(0, 8).toString('hex') !== signature) throw new Error('not a PNG');
  const parts: Buffer[] = [];
  let header: Buffer | undefined;
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') parts.push(body);
    at += 12 + length;
  }
  if (header === undefined || header.subarray(8).toString('hex') !== '0806000000') throw new Error('not 8-bit RGBA');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const data = unfiltered(inflateSync(Buffer.concat(parts)), 4 * width, height);
  return {
    width,
    height,
    at: (x, y) => {
      const i = 4 * (y * width + x);
      return [data[i], data[i + 1], data[i + 2]];
    },
  };
}

function unfiltered(lines: Buffer, stride: number, height: number): Buffer {
  const data = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x >= 4 ? data[y * stride + x - 4] : 0;
      const up = y > 0 ? data[(y - 1) * stride + x] : 0;
      const upLeft = x >= 4 && y > 0 ? data[(y - 1) * stride + x - 4] : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter];
      data[y * stride + x] = lines[y * (stride + 1) + 1 + x] + predicted;
    }
  }
  return data;
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [b - c, a - c, a + b - 2 * c].map(Math.abs);
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}
