import { FileProblem } from '../file-problem.ts';

/**
 * Checks that these are runs of numbers of so many bits, as many as `count` of them and hardly more. hyparquet fills in a run of
 * whatever length the bytes say.
 *
 * @throws FileProblem if they are not.
 */
export function assertRuns(bytes: Uint8Array, bits: number, count: number): void {
  if (bits > 31) throw new FileProblem('is damaged: an index has too many bits');
  let seen = 0;
  for (let at = 0; seen < count;) {
    let head = 0;
    let shift = 0;
    let byte: number;
    do {
      if (at >= bytes.length || shift > 28) throw new FileProblem('is damaged: a page ends too early');
      byte = bytes[at++];
      head += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    } while (byte >= 0x80);
    const half = Math.floor(head / 2);
    const isPacked = head % 2 === 1;
    const values = isPacked ? 8 * half : half;
    // Packed numbers come by eight, so that the last ones may stand for nothing.
    if (values === 0 || seen + values > count + (isPacked ? 7 : 0)) {
      throw new FileProblem('is damaged: a page holds more than its rows');
    }
    seen += values;
    at += isPacked ? half * bits : Math.ceil(bits / 8);
    if (at > bytes.length) throw new FileProblem('is damaged: a page ends too early');
  }
}
