import { activationOf, phaseDiagram } from '@initscope/core';
import { describe, expect, it } from 'vitest';
import { figure, phaseMap, phaseQuantityNames, symbolRuns, toSvg } from '../src/index.ts';
import { hiddenUnits } from './planes.ts';

const axes = { sigmaWSq: [0, 1, 2, 3], biasSigmaSq: [0, 0.1, 0.2] };

/** The `<text>` elements of an SVG file, each with what stands within it. */
function textElements(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, content = '']) => content);
}

describe('symbolRuns(text)', () => {
  it.each([
    ['σ_w²', ['σ', 'w↓', '²']],
    ['bias variance σ_b²', ['bias variance σ', 'b↓', '²']],
    ['σ_w² = 2, σ_b² = 0', ['σ', 'w↓', '² = 2, σ', 'b↓', '² = 0']],
    ['ξ_∇', ['ξ', '∇↓']],
    ['ξ_c = −1/ln(σ_w² E[φ′(f)φ′(f̃)])', ['ξ', 'c↓', ' = −1/ln(σ', 'w↓', '² E[φ′(f)φ′(f̃)])']],
    ['χ1 = 1', ['χ1 = 1']],
    ['fan_in, leaky_relu, chi_w', ['fan_in, leaky_relu, chi_w']],
    ['', []],
  ])('sets low what follows the underscore of a symbol, and nothing else: %s', (text, pieces) => {
    expect(symbolRuns(text).map((run) => run.text + (run.isLow ? '↓' : ''))).toEqual(pieces);
  });
});

describe('symbols in pictures', () => {
  it.each(phaseQuantityNames)('have no underscore on a phase diagram of %s, which its plain texts have', (quantity) => {
    const drawing = phaseMap(phaseDiagram(activationOf('relu'), axes), { quantity, boundary: 2 });
    const plain = drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    expect(plain).toEqual(expect.arrayContaining(['weight variance σ_w² = D·σ²', 'bias variance σ_b²']));
    const contents = textElements(toSvg(drawing));
    // Letter by letter they are the same.
    expect(contents.map((content) => content.replaceAll(/<[^>]*>/g, ''))).toEqual(
      plain.map((text) => text.replaceAll('_', '')),
    );
  });

  it('come back to the line after each subscript: dy, in em of its own size, adds up to 0', () => {
    const contents = textElements(toSvg(phaseMap(phaseDiagram(activationOf('relu'), axes), { boundary: 2 })));
    const moved = contents.filter((content) => content.includes('<tspan'));
    expect(moved).toHaveLength(3);
    for (const content of moved) {
      const moves = [...content.matchAll(/<tspan([^>]*)>/g)].map(([, attributes = '']) => {
        const [, size = '1'] = /font-size="([\d.]+)em"/.exec(attributes) ?? [];
        const [, by = '0'] = /dy="(-?[\d.]+)em"/.exec(attributes) ?? [];
        return Number(by) * Number(size);
      });
      expect(moves[0]).toBeGreaterThan(0.1);
      expect(moves.reduce((sum, move) => sum + move, 0)).toBeCloseTo(0, 3);
    }
  });

  it('are only where a picture puts them itself: a title that is given stays as it is', () => {
    const title = 'run_w of σ_w²';
    expect(textElements(toSvg(figure({ title, planes: [hiddenUnits(3)] })))).toContain(title);
  });
});
