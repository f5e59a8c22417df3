import { expect, test } from 'vitest';
import { noCode } from '../cohort-snapshot.ts';
import { agreementFigure } from './agreement-figure.ts';

/** Of fifty studies: twenty both say it is there, five only the first, ten only the second, fifteen neither. */
const first = [...Array(25).fill(1), ...Array(25).fill(0)];
const second = [...Array(20).fill(1), ...Array(5).fill(0), ...Array(10).fill(1), ...Array(15).fill(0)];

test('fifty studies, by hand: 35 of 50 agree, 20 of 30 and 15 of 20, kappa 0.4', () => {
  const figure = agreementFigure(Uint8Array.from(first), Uint8Array.from(second), 0.95);

  expect(figure).toMatchObject({ studies: 50, both: 20, onlyFirst: 5, onlySecond: 10, neither: 15 });
  expect(figure?.agreement).toMatchObject({ count: 35, total: 50 });
  expect(figure?.positiveAgreement).toMatchObject({ count: 20, total: 30 });
  expect(figure?.negativeAgreement).toMatchObject({ count: 15, total: 20 });
  // Observed 0.7; by chance 0.5 · 0.6 + 0.5 · 0.4 = 0.5.
  expect(figure?.kappa?.kappa).toBeCloseTo(0.4, 14);
});

test('a study on which one of them said nothing clear is left out, and none is no figure', () => {
  expect(agreementFigure(Uint8Array.of(1, noCode, 0), Uint8Array.of(1, 1, noCode), 0.95)?.studies).toBe(1);
  expect(agreementFigure(Uint8Array.of(noCode), Uint8Array.of(1), 0.95)).toBeNull();
});
