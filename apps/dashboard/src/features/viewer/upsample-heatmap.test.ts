import { expect, test } from 'vitest';
import { heatmapReach, upsampleHeatmap } from './upsample-heatmap.ts';

const whole = { contentTop: 0, contentLeft: 0, contentHeight: 1, contentWidth: 1 };

test('at the size of the grid every value is its own cell', () => {
  const grid = { rows: 2, columns: 2, values: [1, 2, 3, -4], ...whole };
  expect([...upsampleHeatmap(grid, 2, 2)]).toEqual([1, 2, 3, -4]);
});

test('between two cell centres the value moves in a straight line, and beyond them it stays', () => {
  const grid = { rows: 1, columns: 2, values: [0, 8], ...whole };
  expect([...upsampleHeatmap(grid, 1, 4)]).toEqual([0, 2, 6, 8]);
});

test('the middle of four cells is their mean', () => {
  const grid = { rows: 2, columns: 2, values: [0, 4, 8, 12], ...whole };
  expect([...upsampleHeatmap(grid, 1, 1)]).toEqual([6]);
});

test('padding above and below the film is cut: half the input is a film of the middle two rows', () => {
  const grid = { rows: 4, columns: 1, values: [100, 1, 2, 100], ...whole, contentTop: 0.25, contentHeight: 0.5 };
  expect([...upsampleHeatmap(grid, 2, 1)]).toEqual([1, 2]);
});

test('padding at the left is cut', () => {
  const grid = { rows: 1, columns: 4, values: [9, 9, 1, 2], ...whole, contentLeft: 0.5, contentWidth: 0.5 };
  expect([...upsampleHeatmap(grid, 1, 2)]).toEqual([1, 2]);
});

test('the scale reaches as far as the value farthest from zero, whichever its sign', () => {
  expect(heatmapReach([1, -3, 2])).toBe(3);
  expect(heatmapReach([])).toBe(0);
});
