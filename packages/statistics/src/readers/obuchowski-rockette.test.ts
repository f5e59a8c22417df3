import { describe, expect, test } from 'vitest';
import golden from '../../golden/readers.json' with { type: 'json' };
import { obuchowskiRockette } from './obuchowski-rockette.ts';

const labels = Uint8Array.from(golden.labels);
const scores = golden.scores.map((readers) => readers.map((ratings) => Float64Array.from(ratings)));
const found = obuchowskiRockette({ labels, scores });
const { anova, errors } = found;
const [difference] = found.differences;

describe('the Van Dyke study', () => {
  test('has the mean squares, covariances and test that R computes', () => {
    const { computed } = golden;
    const pairs: readonly (readonly [number | undefined, number])[] = [
      [anova.ofModalities, computed.ofModalities],
      [anova.ofReaders, computed.ofReaders],
      [anova.ofInteraction, computed.ofInteraction],
      [errors.variance, computed.variance],
      [errors.cov1, computed.cov1],
      [errors.cov2, computed.cov2],
      [errors.cov3, computed.cov3],
      [found.f, computed.f],
      [found.df2, computed.df2],
      [found.pValue, computed.pValue],
      [difference?.estimate, computed.difference.estimate],
      [difference?.standardError, computed.difference.standardError],
      [difference?.lower, computed.difference.lower],
    ];
    for (const [ours, theirs] of pairs) expect((ours ?? 0) / theirs).toBeCloseTo(1, 11);
  });

  test('is what MRMCaov prints, to its last digit', () => {
    const { published } = golden;
    expect(errors.variance).toBeCloseTo(published.variance, 10);
    expect(errors.cov1).toBeCloseTo(published.cov1, 10);
    expect(errors.cov2).toBeCloseTo(published.cov2, 10);
    expect(errors.cov3).toBeCloseTo(published.cov3, 10);
    expect(found.f).toBeCloseTo(published.f, 6);
    expect(found.df2).toBeCloseTo(published.df2, 5);
    expect(found.pValue).toBeCloseTo(published.pValue, 8);
    expect(difference?.lower).toBeCloseTo(published.difference.lower, 10);
    expect(difference?.upper).toBeCloseTo(published.difference.upper, 10);
    for (const [place, modality] of published.modalities.entries()) {
      const { estimate, standardError, df, lower, upper } = found.modalities[place] ?? {};
      expect(estimate).toBeCloseTo(modality.estimate, 7);
      expect(standardError).toBeCloseTo(modality.standardError, 8);
      expect(df).toBeCloseTo(modality.df, 5);
      expect(lower).toBeCloseTo(modality.lower, 7);
      expect(upper).toBeCloseTo(modality.upper, 7);
    }
  });

  test('turns the sign of the difference with the modalities swapped, and nothing else', () => {
    const swapped = obuchowskiRockette({ labels, scores: scores.toReversed() });
    expect(swapped.f).toBeCloseTo(found.f, 10);
    expect(swapped.differences[0]?.estimate).toBeCloseTo(-(difference?.estimate ?? 0), 14);
    expect(swapped.differences[0]?.upper).toBeCloseTo(-(difference?.lower ?? 0), 12);
  });

  test('does not depend on how a reader spreads the ratings', () => {
    const stretched = scores.map((readers) =>
      readers.map((ratings, reader) => ratings.map((rating) => rating ** (reader + 1))),
    );
    expect(obuchowskiRockette({ labels, scores: stretched })).toEqual(found);
  });

  test('with a third modality has three differences and two numerator degrees of freedom', () => {
    const third =
      scores[0]?.map((ratings, reader) => ratings.map((rating, index) => rating + ((index * (reader + 3)) % 4))) ?? [];
    const three = obuchowskiRockette({ labels, scores: [...scores, third] });
    expect(three.differences.map(({ first, second }) => [first, second])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(three.df1).toBe(2);
  });
});

describe('a study is refused', () => {
  const reader = Float64Array.of(1, 2, 3, 4);
  const four = Uint8Array.of(0, 0, 1, 1);
  test.each([
    ['with one modality', four, [[reader, reader]], 'EMPTY'],
    ['with one reader', four, [[reader], [reader]], 'EMPTY'],
    ['when a reader lacks a modality', four, [[reader, reader], [reader]], 'LENGTH_MISMATCH'],
    [
      'when a case lacks a score',
      four,
      [
        [reader, reader],
        [reader, reader.subarray(1)],
      ],
      'LENGTH_MISMATCH',
    ],
    [
      'with one class',
      new Uint8Array(4),
      [
        [reader, reader],
        [reader, reader],
      ],
      'SINGLE_CLASS',
    ],
    [
      'when readers do not differ',
      four,
      [
        [reader, reader],
        [reader, reader],
      ],
      'ZERO_VARIANCE',
    ],
  ])('%s', (_, some, all, code) => {
    expect(() => obuchowskiRockette({ labels: some, scores: all })).toThrow(expect.objectContaining({ code }));
  });
});
