import { describe, expect, it } from 'vitest';
import { fixed3 } from '../../src/terminal/fixed3.ts';

describe('fixed3(value)', () => {
  // Expected: Python's "%3.3f" % value.
  it.each([
    [0, '0.000'],
    [0.0986, '0.099'],
    [446.6542083211532, '446.654'],
    [19621779417283.5, '19621779417283.500'],
    [1e21, '1000000000000000000000.000'],
    [3.8641616156682436e78, '3864161615668243558708988849770883345569582827710374876720361401686977251639296.000'],
  ])('prints %d as C would, with all of its digits', (value, expected) => {
    expect(fixed3(value)).toBe(expected);
  });
});
