import fc from 'fast-check';

export interface AnyCases {
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
}

/** Cases of both classes, two of each at least, with many ties; for property tests. */
export const anyCases: fc.Arbitrary<AnyCases> = fc
  .array(fc.tuple(fc.boolean(), fc.integer({ min: -12, max: 12 })), { minLength: 0, maxLength: 60 })
  .map((drawn) => {
    const all: readonly (readonly [boolean, number])[] = [[true, 1], [true, 3], [false, 0], [false, 2], ...drawn];
    return {
      labels: Uint8Array.from(all, ([label]) => Number(label)),
      scores: Float64Array.from(all, ([, score]) => score / 4),
    };
  });
