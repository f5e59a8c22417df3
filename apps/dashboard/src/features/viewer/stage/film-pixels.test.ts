import { expect, test } from 'vitest';
import type { FilmFacts } from './film-facts.ts';
import { filmPixels } from './film-pixels.ts';
import { percentileWindow } from './percentile-window.ts';

const facts: FilmFacts = {
  rows: 1,
  columns: 4,
  bitsAllocated: 16,
  bitsStored: 12,
  highBit: 11,
  isSigned: false,
  isInverted: false,
  slope: 1,
  intercept: 0,
  window: null,
  padding: null,
  orientation: null,
};
const frame = (...cells: number[]) => new Uint8Array(Uint16Array.from(cells).buffer);

test('plain cells are taken as they are, without a copy', () => {
  const bytes = frame(0, 1, 4095, 7);
  const pixels = filmPixels(bytes, facts);
  expect([...pixels]).toEqual([0, 1, 4095, 7]);
  expect(pixels.buffer).toBe(bytes.buffer);
});

test('cells at an odd address are read all the same', () => {
  const moved = new Uint8Array(9);
  moved.set(frame(0, 1, 4095, 7), 1);
  expect([...filmPixels(moved.subarray(1), facts)]).toEqual([0, 1, 4095, 7]);
});

test('foreign bits are cut off, the sign is extended, and the rescale applied', () => {
  expect([...filmPixels(frame(0xf00f, 0x0010, 0xfff0, 0x8000), facts)]).toEqual([0x00f, 0x010, 0xff0, 0x000]);
  const high = { ...facts, highBit: 15 };
  expect([...filmPixels(frame(0xf00f, 0x0010, 0xfff0, 0x8000), high)]).toEqual([0xf00, 0x001, 0xfff, 0x800]);
  const signed = { ...facts, isSigned: true, slope: 2, intercept: 1 };
  expect([...filmPixels(frame(0, 1, 0xffff, 0x0800), signed)]).toEqual([1, 3, -1, -4095]);
});

test('a frame that is too short is refused', () => {
  expect(() => filmPixels(frame(1, 2, 3), facts)).toThrow(RangeError);
});

test('the window leaves out the ends and the padding', () => {
  const values = Uint16Array.from({ length: 1000 }, (_, index) => (index < 3 ? 60_000 : 100 + (index % 101)));
  expect(percentileWindow(values, null)).toEqual({ center: 150, width: 100 });
  const padded = Uint16Array.from({ length: 1000 }, (_, index) => (index < 500 ? 0 : 100 + (index % 101)));
  expect(percentileWindow(padded, 0)).toEqual({ center: 150, width: 100 });
});
