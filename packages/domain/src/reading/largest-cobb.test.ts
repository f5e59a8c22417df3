import { expect, test } from 'vitest';
import { largestCobb } from './largest-cobb.ts';

const first = {
  id: 'first',
  turn: 'FIRST',
  amendsId: null,
  curves: [{ cobbDegrees: 31 }, { cobbDegrees: 44 }],
} as const;

test('the largest curve that was signed comes before a larger one that was drawn', () => {
  expect(largestCobb([first], [52, 12])).toEqual({ degrees: 44, source: 'READING' });
});

test('of several readings the one counts that stands: an amendment, an adjudication', () => {
  const amended = { ...first, id: 'amendment', amendsId: 'first', curves: [{ cobbDegrees: 39 }] };
  expect(largestCobb([first, amended], [])).toEqual({ degrees: 39, source: 'READING' });
  const decided = { ...first, id: 'third', turn: 'ADJUDICATION', curves: [{ cobbDegrees: 47 }] } as const;
  expect(largestCobb([first, amended, decided], [])).toEqual({ degrees: 47, source: 'READING' });
});

test('where no curve was signed the largest drawing stands in, and where there is none nothing', () => {
  expect(largestCobb([{ ...first, curves: [] }], [12, 33.5])).toEqual({ degrees: 33.5, source: 'MEASUREMENT' });
  expect(largestCobb([], [])).toBeNull();
});
