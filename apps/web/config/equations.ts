import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import katex from 'katex';
import type { Plugin } from 'vite';
import { equations as texts } from '../src/lib/math/equations.ts';
import { mathFontLicence, mathFontSubset } from './math-font.ts';
import { writeWhole } from './write-whole.ts';

const id = 'virtual:equations';
const resolvedId = `\0${id}`;
const fontId = 'virtual:math-font.woff2';
const fontFile = fileURLToPath(new URL('../node_modules/.cache/math-font/stix-two-math.woff2', import.meta.url));

/**
 * Sets the site's equations as MathML while the site is built, so that no typesetting goes to the browser, and cuts their
 * font down to what they use: `virtual:equations` is the markup by name, and a style sheet's `virtual:math-font.woff2` the
 * font. An equation that KaTeX cannot read stops the build.
 */
export function equations(): Plugin {
  const markup = Object.fromEntries(Object.entries(texts).map(([name, tex]) => [name, toMathMl(tex)]));
  return {
    name: 'equations',
    async config(_, { isPreview }) {
      if (isPreview) return {};
      await writeWhole(fontFile, await mathFontSubset(Object.values(markup).join('')));
      // A style sheet's addresses are looked up among aliases and files, not among what plugins make.
      return { resolve: { alias: { [fontId]: fontFile } } };
    },
    resolveId: (source) => (source === id ? resolvedId : undefined),
    load: (source) => (source === resolvedId ? `export const mathMl = ${JSON.stringify(markup)};` : undefined),
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      // Whoever hands on the font has to hand on its licence.
      this.emitFile({ type: 'asset', fileName: 'STIX-TWO-MATH-LICENCE.txt', source: await readFile(mathFontLicence) });
    },
  };
}

/** A line of equations, each a `<math>` of its own, so that a narrow page can break the line between them. */
export function toMathMl(tex: string): string {
  return tex
    .split(String.raw`\qquad`)
    .map((part) => oneMathMl(part.trim()))
    .join('');
}

/** One equation, with its TeX as an annotation. */
function oneMathMl(tex: string): string {
  const html = katex.renderToString(tex, { output: 'mathml', displayMode: true, throwOnError: true, strict: 'error' });
  const [math] = /<math.*<\/math>/s.exec(html) ?? [];
  if (math === undefined) throw new Error(`KaTeX made no MathML of ${tex}`);
  return (
    math
      // MathML Core has no sans-serif letters but as characters.
      .replaceAll('<mi mathvariant="sans-serif">T</mi>', '<mi mathvariant="normal">⊤</mi>')
      // KaTeX makes parallels of norms, which stand apart from what they enclose.
      .replaceAll('<mo stretchy="false">∥</mo>', '<mo stretchy="false" lspace="0em" rspace="0em">‖</mo>')
      // To Firefox it is as large as a sum, and without room beside it.
      .replaceAll('<mo>⊙</mo>', '<mo largeop="false" lspace="0.2222em" rspace="0.2222em">⊙</mo>')
  );
}
