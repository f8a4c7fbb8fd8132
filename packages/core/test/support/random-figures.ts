import { fixture } from './fixture.ts';

interface Stream<Seed> {
  readonly seed: Seed;
  readonly uniforms: readonly string[];
  readonly normals: readonly string[];
}

interface RandomFigures {
  readonly interleaved: {
    readonly seed: number;
    readonly draws: readonly {
      readonly call: 'normal' | 'randomSample';
      readonly n: number;
      readonly values: readonly string[];
    }[];
  };
  readonly seeds: readonly Stream<number>[];
  readonly keys: readonly Stream<readonly number[]>[];
  readonly longKey: {
    readonly length: number;
    readonly uniforms: readonly string[];
    readonly normals: readonly string[];
  };
}

/** Streams of NumPy's legacy generator, as hexadecimal floats. */
export const randomFigures = fixture('random-state.json') as RandomFigures;
