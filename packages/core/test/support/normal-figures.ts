import { fixture } from './fixture.ts';

interface Hash<Seed> {
  readonly seed: Seed;
  readonly n: number;
  /** Of the normals as little-endian float64s. */
  readonly sha256: string;
}

interface NormalFigures {
  readonly long: readonly Hash<number>[];
  readonly keys: readonly Hash<readonly number[]>[];
  /** After so many uniforms have been drawn. */
  readonly afterUniforms: readonly (Hash<number> & { readonly uniforms: number })[];
}

/** Hashes of NumPy's legacy normals, as NumPy gives them on glibc with fused multiply-adds. */
export const normalFigures = fixture('normals.json') as NormalFigures;
