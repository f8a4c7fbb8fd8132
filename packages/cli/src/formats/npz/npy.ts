import { FileProblem } from '@initscope/core/record-files';

/** A NumPy array: its kind of numbers and its shape, and its values in C order. */
export type NpyArray =
  | { readonly kind: 'f8'; readonly shape: readonly number[]; readonly values: Float64Array }
  | { readonly kind: 'u4'; readonly shape: readonly number[]; readonly values: Uint32Array }
  | { readonly kind: 'i4'; readonly shape: readonly number[]; readonly values: Int32Array }
  | { readonly kind: 'u1'; readonly shape: readonly number[]; readonly values: Uint8Array }
  | { readonly kind: 'U'; readonly shape: readonly number[]; readonly values: readonly string[] };

/** Magic, version 1.0 and the length of the header's text. */
const PREAMBLE = 10;
const magic = '\x93NUMPY';
/** Data begins at a multiple of this, so that it can be mapped. */
const ALIGNMENT = 64;

/** The bytes of a .npy file, as numpy.save writes it. */
export function npyOf(array: NpyArray): Uint8Array {
  const { descr, data } = array.kind === 'U' ? unicode(array.values) : numbers(array);
  const tuple = array.shape.length === 1 ? `(${array.shape[0]},)` : `(${array.shape.join(', ')})`;
  const dictionary = `{'descr': '${descr}', 'fortran_order': False, 'shape': ${tuple}, }`;
  const length = Math.ceil((PREAMBLE + dictionary.length + 1) / ALIGNMENT) * ALIGNMENT;
  const bytes = Buffer.alloc(length + data.length);
  bytes.write(magic, 'latin1');
  bytes[6] = 1;
  bytes.writeUInt16LE(length - PREAMBLE, 8);
  bytes.write(`${dictionary.padEnd(length - PREAMBLE - 1)}\n`, PREAMBLE, 'latin1');
  bytes.set(data, length);
  return bytes;
}

function numbers({ kind, values }: Exclude<NpyArray, { readonly kind: 'U' }>): { descr: string; data: Uint8Array } {
  const data = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return { descr: kind === 'u1' ? '|u1' : `<${kind}`, data };
}

/** Text of the same length for each, in UTF-32, filled up with zeros. */
function unicode(values: readonly string[]): { descr: string; data: Uint8Array } {
  const points = values.map((text) => Array.from(text, (sign) => sign.codePointAt(0) ?? 0));
  const length = Math.max(1, ...points.map((each) => each.length));
  const data = Buffer.alloc(4 * length * values.length);
  points.forEach((each, i) => {
    each.forEach((point, j) => data.writeUInt32LE(point, 4 * (length * i + j)));
  });
  return { descr: `<U${length}`, data };
}

const header =
  /^\{'descr': '([<|])(f8|u4|i4|u1|U[1-9]\d{0,8})', 'fortran_order': False, 'shape': \(([\d, ]*)\), \}\s*$/;

/** Reads a .npy file. @throws FileProblem if it is none of those that {@link npyOf} writes. */
export function parseNpy(bytes: Buffer): NpyArray {
  const isNpy = bytes.length >= PREAMBLE && bytes.toString('latin1', 0, magic.length) === magic && bytes[6] === 1;
  const start = isNpy ? PREAMBLE + bytes.readUInt16LE(8) : 0;
  const [, , type, tuple] = header.exec(bytes.toString('latin1', PREAMBLE, start)) ?? [];
  if (!isNpy || type === undefined) throw new FileProblem('is no array that initscope writes');
  const shape = tuple.split(',').flatMap((text) => (text.trim() === '' ? [] : [Number(text)]));
  const count = shape.reduce((product, length) => product * length, 1);
  const size = type.startsWith('U') ? 4 * Number(type.slice(1)) : Number(type.slice(1));
  if (bytes.length - start !== count * size) throw new FileProblem('is shorter or longer than its shape says');
  if (type.startsWith('U')) return { kind: 'U', shape, values: texts(bytes.subarray(start), count, size / 4) };
  // Typed arrays want numbers at multiples of their size.
  const data = bytes.buffer.slice(bytes.byteOffset + start, bytes.byteOffset + bytes.length);
  switch (type) {
    case 'f8':
      return { kind: 'f8', shape, values: new Float64Array(data) };
    case 'u4':
      return { kind: 'u4', shape, values: new Uint32Array(data) };
    case 'i4':
      return { kind: 'i4', shape, values: new Int32Array(data) };
    default:
      return { kind: 'u1', shape, values: new Uint8Array(data) };
  }
}

function texts(data: Buffer, count: number, length: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    let text = '';
    for (let j = 0; j < length; j++) {
      const point = data.readUInt32LE(4 * (length * i + j));
      if (point === 0) break;
      if (point > 0x10ffff) throw new FileProblem('holds no text where it should');
      text += String.fromCodePoint(point);
    }
    return text;
  });
}
