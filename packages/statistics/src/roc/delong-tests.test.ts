import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/roc.json' with { type: 'json' };
import { anyCases } from './any-cases.ts';
import { deLong } from './delong.ts';
import { deLongPairedTest } from './delong-paired-test.ts';
import { deLongUnpairedTest } from './delong-unpaired-test.ts';

const labels = Uint8Array.from(golden.labels);
type Marker = 's100b' | 'ndka' | 'wfns';
const scoresOf = (marker: Marker) => Float64Array.from(golden.markers[marker]);

describe('DeLong’s paired test', () => {
  test.each([
    ['wfns', 's100b', golden.paired.wfnsS100b],
    ['s100b', 'ndka', golden.paired.s100bNdka],
  ] as const)('of %s against %s is what pROC gives', (first, second, row) => {
    const found = deLongPairedTest(labels, scoresOf(first), scoresOf(second));
    expect(found.difference).toBeCloseTo(row.difference, 14);
    expect(found.z / row.z).toBeCloseTo(1, 12);
    expect(found.pValue / row.pValue).toBeCloseTo(1, 11);
    expect(found.lower).toBeCloseTo(row.lower, 13);
    expect(found.upper).toBeCloseTo(row.upper, 13);
  });

  test('of wfns against s100b has Z = 2.209 and p = 0.02718, as pROC’s manual prints them', () => {
    const { z, pValue } = deLongPairedTest(labels, scoresOf('wfns'), scoresOf('s100b'));
    expect(z).toBeCloseTo(2.209, 3);
    expect(pValue).toBeCloseTo(0.02718, 5);
  });

  test('turns its sign with the scores swapped, and sees no difference where the order is the same', () => {
    fc.assert(
      fc.property(anyCases, ({ labels: any, scores }) => {
        const same = deLongPairedTest(
          any,
          scores,
          scores.map((score) => 3 * score + 1),
        );
        expect(same).toMatchObject({ difference: 0, standardError: 0, z: 0, pValue: 1 });
        const other = scores.map((score, index) => score + ((index * 7) % 5) - 2);
        const one = deLongPairedTest(any, scores, other);
        const swapped = deLongPairedTest(any, other, scores);
        expect(swapped.z).toBeCloseTo(-one.z, 12);
        expect(swapped.pValue).toBeCloseTo(one.pValue, 12);
      }),
    );
  });

  test('refuses areas that differ without any variance', () => {
    const four = Uint8Array.of(0, 0, 1, 1);
    const call = () => deLongPairedTest(four, Float64Array.of(1, 2, 3, 4), Float64Array.of(4, 3, 2, 1));
    expect(call).toThrow(expect.objectContaining({ code: 'ZERO_VARIANCE' }));
  });

  test('over 1,000,000 cases, ours against chance, is our single variance', { timeout: 60_000 }, () => {
    const many = Uint8Array.from({ length: 1_000_000 }, (_, index) => index % 2);
    const ranks = Float64Array.from(many, (_, index) => index + (index % 2 === 1 ? 100_000 : 0));
    const found = deLongPairedTest(many, ranks, new Float64Array(many.length));
    expect(found.standardError / deLong(many, ranks).standardError).toBeCloseTo(1, 10);
    expect(found.second).toBe(0.5);
  });
});

describe('DeLong’s unpaired test', () => {
  test.each(golden.unpaired)('of $first against $second is what pROC gives', (row) => {
    const first = row.first === 'wfns' ? scoresOf('wfns') : scoresOf('s100b');
    const second = row.second === 'ndka' ? scoresOf('ndka') : scoresOf('s100b');
    const found = deLongUnpairedTest(
      { labels: labels.subarray(0, row.rows), scores: first.subarray(0, row.rows) },
      { labels: labels.subarray(row.rows), scores: second.subarray(row.rows) },
    );
    expect(found.t / row.t).toBeCloseTo(1, 12);
    expect(found.df / row.df).toBeCloseTo(1, 12);
    expect(found.pValue / row.pValue).toBeCloseTo(1, 11);
    expect(found.lower <= found.difference && found.difference <= found.upper).toBe(true);
  });

  test('refuses two areas without variance', () => {
    const parted = { labels: Uint8Array.of(0, 0, 1, 1), scores: Float64Array.of(1, 2, 3, 4) };
    expect(() => deLongUnpairedTest(parted, parted)).toThrow(expect.objectContaining({ code: 'ZERO_VARIANCE' }));
  });
});
