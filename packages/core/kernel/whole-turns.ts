// Angles of very many turns, one at a time: see src/special/whole-turns.ts, which this follows operation by operation.

const ROUNDER: f64 = 6755399441055744;
const ONE_OVER_2PI: f64 = 0.15915494309189535;
/** 2π in parts of 26 digits. */
const T1: f64 = 6.283185243606567;
const T2: f64 = 6.357301884918343e-8;
const T3: f64 = 2.4492934404725397e-16;

/** From here on, angles are sent through `withoutWholeTurns` first. */
const MANY_TURNS: f64 = 1048576;

export function withoutWholeTurns(x: f64): f64 {
  let rest = x;
  while (Math.abs(rest) >= MANY_TURNS) {
    const exponent = (<i32>(reinterpret<u64>(rest) >> 52) & 0x7ff) - 1023;
    const e = max(0, exponent - 27);
    const y = rest * powerOf2(-e);
    const n = y * ONE_OVER_2PI + ROUNDER - ROUNDER;
    rest = (y - n * T1 - n * T2 - n * T3) * powerOf2(e);
  }
  return rest;
}

// @ts-ignore: decorator
@inline
function powerOf2(n: i32): f64 {
  return reinterpret<f64>(<u64>(n + 1023) << 52);
}
