import { expect, test } from 'vitest';
import { isClipped } from './is-clipped.ts';

const side = 8;

/** 8 × 8; the middle is rows and columns 2 to 5. */
function film(greyAt: (row: number, column: number) => number): Float64Array {
  return Float64Array.from({ length: side * side }, (_, index) => greyAt(Math.floor(index / side), index % side));
}

const isMiddle = (row: number, column: number) => row >= 2 && row < 6 && column >= 2 && column < 6;

test('a film that is plain everywhere but in a corner is clipped', () => {
  expect(
    isClipped(
      film((row, column) => (row + column === 0 ? 0.5 : 1)),
      side,
      side,
    ),
  ).toBe(true);
});

test('black borders over three quarters of the film are not, while the middle shows something', () => {
  expect(
    isClipped(
      film((row, column) => (isMiddle(row, column) ? 0.5 : 0)),
      side,
      side,
    ),
  ).toBe(false);
});

test('a burnt-out middle is not, while most of the film shows something', () => {
  expect(
    isClipped(
      film((row, column) => (isMiddle(row, column) ? 1 : 0.5)),
      side,
      side,
    ),
  ).toBe(false);
});

test('the middle may have one grey pixel in sixteen; with two it shows something', () => {
  const plainBut = (count: number) =>
    film((row, column) => (isMiddle(row, column) && row === 2 && column < 2 + count ? 0.5 : 0));
  expect(isClipped(plainBut(1), side, side)).toBe(true);
  expect(isClipped(plainBut(2), side, side)).toBe(false);
});

test('one step of an 8-bit display away from black is no longer plain', () => {
  expect(
    isClipped(
      film(() => 1 / 257),
      side,
      side,
    ),
  ).toBe(true);
  expect(
    isClipped(
      film(() => 1 / 256),
      side,
      side,
    ),
  ).toBe(false);
});
