import { fixture } from './fixture.ts';

/** Pairs of x and f(x), as hexadecimal floats. */
type Figures = readonly (readonly [string, string])[];

interface Hash {
  readonly seed: number;
  readonly count: number;
  readonly sha256: string;
}

interface SpecialFigures {
  readonly exp: Figures;
  readonly expm1: Figures;
  readonly sinh: Figures;
  readonly asinh: Figures;
  readonly erf: Figures;
  readonly normalCdfBelow: Figures;
  readonly normalCdfAbove: Figures;
  readonly expm1OfNegative: Figures;
  readonly log1p: Figures;
  readonly sine: Figures;
  readonly cosine: Figures;
  readonly asin: Figures;
  readonly acos: Figures;
  readonly log10: Figures;
  readonly cosines: readonly {
    readonly denominator: number;
    readonly step: number;
    readonly values: readonly string[];
  }[];
  readonly log: {
    readonly uniforms: Hash;
    readonly near1: Hash;
    readonly small: Hash;
    readonly values: Figures;
  };
}

/** Special functions to 60 digits and more, rounded to float64, and the C library's logarithms. */
export const specialFigures = fixture('special.json') as SpecialFigures;
