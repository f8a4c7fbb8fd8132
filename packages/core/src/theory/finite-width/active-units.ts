/**
 * The distribution of how many of D units are active for one input, m ~ Bin(D, ½), given that at least one is: the probability of
 * each m = 0 … D.
 */
export function activeUnits(width: number): Float64Array {
  const weights = new Float64Array(width + 1);
  // From the middle outwards by ratios of neighbours, so that nothing overflows.
  const middle = Math.floor(width / 2);
  weights[middle] = 1;
  for (let m = middle; m < width; m++) weights[m + 1] = weights[m] * ((width - m) / (m + 1));
  for (let m = middle; m > 0; m--) weights[m - 1] = weights[m] * (m / (width - m + 1));
  weights[0] = 0;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
