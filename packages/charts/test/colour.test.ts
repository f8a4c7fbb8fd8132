import { describe, expect, it } from 'vitest';
import { CLASS_COUNT, classColours, divergingScale, MIDDLE_CLASS, type DivergingScale } from '../src/index.ts';
import { gradients, hiddenUnits, planeOf } from './planes.ts';

/** A scale for one value. */
const scaleFor = (log10: number | null): DivergingScale => divergingScale([planeOf('h', [1], [0.1], () => log10)]);

const SAMPLES = [1e-9, 0.01, 0.1, 0.3, 1, 2, 5, 17.3, 40, 79.9, 80, 500];

describe('divergingScale(planes)', () => {
  const scale = divergingScale([hiddenUnits(50), gradients(50)]);

  it('has a symmetric domain that holds the largest magnitude of all the planes', () => {
    expect(divergingScale([hiddenUnits(50)]).max).toBe(40);
    expect(scale.max).toBe(80);
    expect(divergingScale([gradients(50), hiddenUnits(50)]).max).toBe(80);
    expect(scaleFor(-412).max).toBe(450);
  });

  it('is never narrower than a factor of ten either way, so that noise stays pale', () => {
    for (const value of [0, 1e-12, -0.4, null]) expect(scaleFor(value).max).toBe(1);
    expect(divergingScale([]).max).toBe(1);
  });

  it('is centred: std = 1 is exactly the middle', () => {
    expect(scale.position(0)).toBe(0);
    expect(scale.position(-0)).toBe(0);
    expect(scale.classOf(0)).toBe(MIDDLE_CLASS);
  });

  it.each(SAMPLES)('puts +%d and −%d exactly opposite', (value) => {
    expect(scale.position(-value)).toBe(-scale.position(value));
    expect(scale.classOf(-value) + scale.classOf(value)).toBe(CLASS_COUNT - 1);
  });

  it('ascends from −1 to 1 and holds what lies beyond at the ends', () => {
    const values = [...SAMPLES.map((value) => -value).toReversed(), 0, ...SAMPLES];
    const positions = values.map((value) => scale.position(value));
    expect(positions).toEqual([...positions].toSorted((a, b) => a - b));
    expect(scale.position(80)).toBe(1);
    expect(scale.position(1e6)).toBe(1);
    expect(scale.classOf(-1e6)).toBe(0);
    expect(scale.classOf(1e6)).toBe(CLASS_COUNT - 1);
  });

  it('uses every class, each over an equal stretch of the ramp', () => {
    const counts = new Map<number, number>();
    for (let step = 0; step < 41_000; step++) {
      const at = ((step + 0.5) / 41_000) * 2 - 1;
      // The inverse of symlog with constant 1.
      const log10 = Math.sign(at) * Math.expm1(Math.abs(at) * Math.log1p(80));
      counts.set(scale.classOf(log10), (counts.get(scale.classOf(log10)) ?? 0) + 1);
    }
    expect(counts.size).toBe(CLASS_COUNT);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThanOrEqual(2);
  });

  it('shows a factor of two in a domain of 10^±80', () => {
    expect(scale.classOf(Math.log10(2))).toBeGreaterThan(MIDDLE_CLASS);
    expect(scale.classOf(Math.log10(1.2))).toBe(MIDDLE_CLASS);
  });

  it.each([1, 2, 5, 40, 80, 450, 2500])('has symmetric, ascending ticks at whole powers up to 10^±%d', (max) => {
    for (const gap of [0.05, 0.2, 0.5]) {
      const ticks = scaleFor(max).ticks(gap);
      expect(ticks).toContain(0);
      expect(ticks[ticks.length - 1]).toBe(max);
      expect(ticks).toEqual([...ticks].toSorted((a, b) => a - b));
      expect(ticks.map((tick) => 0 - tick).toReversed()).toEqual(ticks);
      expect(ticks.every(Number.isInteger)).toBe(true);
      const positions = ticks.map((tick) => scaleFor(max).position(tick));
      positions.slice(1).forEach((at, index) => expect(at - positions[index]).toBeGreaterThanOrEqual(gap - 1e-9));
    }
  });

  it('ticks 1, 3, 10, 30 on the way to 80', () => {
    expect(scale.ticks(0.15)).toEqual([-80, -30, -10, -3, -1, 0, 1, 3, 10, 30, 80]);
  });
});

describe('classColours(theme)', () => {
  it('has an odd number of classes, so that "unchanged" has one of its own', () => {
    expect(CLASS_COUNT % 2).toBe(1);
    expect(MIDDLE_CLASS).toBe((CLASS_COUNT - 1) / 2);
  });

  describe.each(['light', 'dark'] as const)('%s', (theme) => {
    const colours = classColours(theme);

    it('has a distinct colour for every class, as hex and as rgb', () => {
      expect(new Set(colours.map(({ hex }) => hex)).size).toBe(CLASS_COUNT);
      for (const { hex, rgb } of colours) {
        expect(hex).toBe(`#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`);
      }
    });

    it('is purple where vanishing, orange where exploding, neutral in the middle', () => {
      colours.forEach(({ rgb: [red, green, blue] }, index) => {
        if (index <= MIDDLE_CLASS - 3) expect(blue).toBeGreaterThan(Math.max(red, green));
        if (index >= MIDDLE_CLASS + 3) expect(red).toBeGreaterThan(Math.max(green, blue));
        if (index === MIDDLE_CLASS) expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(10);
      });
    });

    it('is never white or black', () => {
      for (const { rgb } of colours) {
        expect(Math.min(...rgb)).toBeLessThan(245);
        expect(Math.max(...rgb)).toBeGreaterThan(40);
      }
    });

    it('changes lightness one way from the middle to either end, and so survives greyscale', () => {
      const lightness = colours.map(({ rgb: [red, green, blue] }) => 0.2126 * red + 0.7152 * green + 0.0722 * blue);
      const sign = theme === 'light' ? -1 : 1;
      for (let step = 1; step <= MIDDLE_CLASS; step++) {
        for (const side of [-1, 1]) {
          const outer = lightness[MIDDLE_CLASS + side * step];
          expect(sign * (outer - lightness[MIDDLE_CLASS + side * (step - 1)])).toBeGreaterThan(0);
        }
      }
    });
  });
});
