/**
 * A rectangle as a part of a path. Its corners are absolute: neighbours share an edge to the bit, where a width added up on the
 * way would leave a slit whenever an edge lies on the middle of a pixel.
 */
export function rectanglePath(left: number, top: number, right: number, bottom: number): string {
  return `M${left} ${top}H${right}V${bottom}H${left}z`;
}
