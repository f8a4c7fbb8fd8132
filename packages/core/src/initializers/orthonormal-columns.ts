/**
 * Replaces the n columns of A, each of m ≥ n numbers and one after the other, by the Q of A = QR in which the diagonal of R is
 * positive. Of independent normals that Q is uniform over all matrices with orthonormal columns, which it is not with the signs
 * that the reflections happen to leave. About 4mn² − 4n³/3 multiplications and additions each.
 *
 * Sources: G. Golub and C. Van Loan, *Matrix Computations*, sections 5.1.6 and 5.2.2 (Householder); F. Mezzadri, "How to Generate
 * Random Matrices from the Classical Compact Groups", Notices of the AMS 54 (2007) (signs).
 */
export function orthonormalize(a: Float64Array, m: number, n: number): void {
  // R itself is not asked for, but for the signs of its diagonal.
  const taus = new Float64Array(n);
  const signs = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const v = a.subarray(k * m + k, (k + 1) * m);
    const norm = Math.sqrt(dot(v, v));
    const diagonal = v[0] >= 0 ? -norm : norm;
    signs[k] = diagonal < 0 ? -1 : 1;
    taus[k] = norm === 0 ? 0 : (diagonal - v[0]) / diagonal;
    const scale = norm === 0 ? 0 : 1 / (v[0] - diagonal);
    for (let i = 1; i < v.length; i++) v[i] *= scale;
    v[0] = 1;
    for (let j = k + 1; j < n; j++) reflect(a.subarray(j * m + k, (j + 1) * m), v, taus[k]);
  }
  for (let k = n - 1; k >= 0; k--) {
    const v = a.subarray(k * m + k, (k + 1) * m);
    for (let j = k + 1; j < n; j++) reflect(a.subarray(j * m + k, (j + 1) * m), v, taus[k]);
    // The reflected unit vector e_k, in place of v, which nobody needs any more.
    const factor = -taus[k] * signs[k];
    for (let i = 1; i < v.length; i++) v[i] *= factor;
    v[0] = signs[k] + factor;
    a.fill(0, k * m, k * m + k);
  }
}

/** x − τ (v·x) v. */
function reflect(x: Float64Array, v: Float64Array, tau: number): void {
  const amount = tau * dot(v, x);
  for (let i = 0; i < x.length; i++) x[i] -= amount * v[i];
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
