import fc from 'fast-check';

/** A change of bytes. */
export type Mutation = (bytes: Buffer) => Buffer;

/** Where in a file, as a share of its length: whatever its length is. */
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

function at(bytes: Buffer, share: number): number {
  return Math.floor(share * bytes.length);
}

const flip = fc.tuple(place, fc.nat(7)).map(([share, bit]): Mutation => (bytes) => {
  const copy = Buffer.from(bytes);
  if (copy.length > 0) copy[at(copy, share)] ^= 1 << bit;
  return copy;
});

const truncate = place.map(
  (share): Mutation =>
    (bytes) =>
      bytes.subarray(0, at(bytes, share)),
);

const drop = fc.tuple(place, fc.nat(40)).map(([share, length]): Mutation => (bytes) => {
  const start = at(bytes, share);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + length)]);
});

/** Puts other bytes in a place, over what is there or between. */
export function insertion(contents: fc.Arbitrary<Buffer>): fc.Arbitrary<Mutation> {
  return fc.tuple(place, contents, fc.boolean()).map(([share, content, isOver]): Mutation => (bytes) => {
    const start = at(bytes, share);
    return Buffer.concat([bytes.subarray(0, start), content, bytes.subarray(start + (isOver ? content.length : 0))]);
  });
}

const repeat = fc.tuple(place, fc.integer({ min: 1, max: 200 })).map(([share, length]): Mutation => (bytes) => {
  const start = at(bytes, share);
  const piece = bytes.subarray(start, start + length);
  return Buffer.concat([bytes.subarray(0, start), piece, piece, bytes.subarray(start + length)]);
});

const exchange = fc.tuple(place, place).map((shares): Mutation => (bytes) => {
  const [first, second] = shares.map((share) => at(bytes, share)).toSorted((a, b) => a - b);
  const middle = Math.floor((first + second) / 2);
  return Buffer.concat([
    bytes.subarray(0, first),
    bytes.subarray(middle, second),
    bytes.subarray(first, middle),
    bytes.subarray(second),
  ]);
});

const noise = fc.uint8Array({ minLength: 1, maxLength: 24 }).map((bytes) => Buffer.from(bytes));
const fillings = fc
  .tuple(fc.constantFrom(0, 0xff, 0x20, 0x0a), fc.integer({ min: 1, max: 64 }))
  .map(([byte, length]) => Buffer.alloc(length, byte));

/** A change that any kind of file may suffer. */
export const damage: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 4, arbitrary: flip },
  truncate,
  drop,
  insertion(noise),
  insertion(fillings),
  repeat,
  exchange,
);

/** One after another. */
export function all(mutations: readonly Mutation[]): Mutation {
  return (bytes) => mutations.reduce((changed, mutate) => mutate(changed), bytes);
}

/** Words of a language in places where they may or may not belong. */
export function words(given: readonly string[]): fc.Arbitrary<Mutation> {
  return insertion(fc.constantFrom(...given).map((text) => Buffer.from(text)));
}
