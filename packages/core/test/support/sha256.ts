import { createHash } from 'node:crypto';

/** The SHA-256 of float64s, little-endian: of NumPy's `tobytes()`. */
export function sha256(values: Float64Array): string {
  return createHash('sha256')
    .update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    .digest('hex');
}
