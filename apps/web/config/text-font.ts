import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { fallbackFaces } from './text-font-fallbacks.ts';
import { writeWhole } from './write-whole.ts';

const { resolve } = createRequire(import.meta.url);
const sourceSerif = '@fontsource-variable/source-serif-4';
const cache = fileURLToPath(new URL('../node_modules/.cache/text-font/', import.meta.url));

/** Characters from one to another, both included. */
const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

const latin = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…−′″`;
const greek = `${range(0x391, 0x3a1)}${range(0x3a3, 0x3a9)}${range(0x3b1, 0x3c9)}`;
/**
 * What Source Serif as it is packaged has no signs for. Superscripts are here all together, since those of two fonts beside
 * each other, as in 10⁻³, stand at two heights.
 */
const signs = '∂√≈≠≤≥∞∇∑∫∘→←‖∥⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉';

const fallbacksId = 'virtual:text-font-fallbacks.css';
const resolvedFallbacksId = `\0${fallbacksId}`;

/** A file of the site's serif: which font it is cut from, and to which characters. */
interface Face {
  readonly name: string;
  readonly source: string;
  readonly characters: string;
}

const faces: readonly Face[] = [
  { name: 'roman', source: `${sourceSerif}/files/source-serif-4-latin-wght-normal.woff2`, characters: latin },
  { name: 'italic', source: `${sourceSerif}/files/source-serif-4-latin-wght-italic.woff2`, characters: latin },
  { name: 'greek', source: `${sourceSerif}/files/source-serif-4-greek-wght-normal.woff2`, characters: greek },
  { name: 'greek-italic', source: `${sourceSerif}/files/source-serif-4-greek-wght-italic.woff2`, characters: greek },
  { name: 'signs', source: '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2', characters: signs },
];

/**
 * Cuts the serif that prose is set in down to the site's characters and weights: a style sheet's
 * `virtual:text-font/roman.woff2` and so on. `virtual:text-font-fallbacks.css` is for when they are not there.
 */
export function textFont(): Plugin {
  return {
    name: 'text-font',
    async config(_, { isPreview }) {
      if (isPreview) return {};
      await Promise.all(faces.map(async (face) => writeWhole(fileOf(face), await subsetOf(face))));
      // A style sheet's addresses are looked up among aliases and files, not among what plugins make.
      const alias = Object.fromEntries(faces.map((face) => [`virtual:text-font/${face.name}.woff2`, fileOf(face)]));
      return { resolve: { alias } };
    },
    resolveId: (id) => (id === fallbacksId ? resolvedFallbacksId : undefined),
    load: (id) => (id === resolvedFallbacksId ? fallbackFaces() : undefined),
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      // Whoever hands on the font has to hand on its licence. That of STIX Two Math is beside its own subset.
      const licence = await readFile(resolve(`${sourceSerif}/LICENSE`));
      this.emitFile({ type: 'asset', fileName: 'SOURCE-SERIF-LICENCE.txt', source: licence });
    },
  };
}

const fileOf = ({ name }: Face): string => `${cache}serif-${name}.woff2`;

async function subsetOf({ source, characters }: Face): Promise<Buffer> {
  return subsetFont(await readFile(resolve(source)), characters, {
    targetFormat: 'woff2',
    // Figures of one width for columns; no small capitals and no fractions, which are glyphs of their own.
    keepFeatures: ['ccmp', 'kern', 'liga', 'lnum', 'mark', 'tnum'],
    // From text to headings and what is strong in them.
    ...(source.startsWith(sourceSerif) && { variationAxes: { wght: { min: 400, max: 700 } } }),
  });
}
