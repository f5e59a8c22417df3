import { describe, expect, it } from 'vitest';
import type { GreyImage } from './pixels/grey-image.ts';
import { renderForDisplay } from './render-for-display.ts';

const image = (rows: number, columns: number, values: number[], more: Partial<GreyImage> = {}): GreyImage => ({
  rows,
  columns,
  values: Float32Array.from(values),
  inverted: false,
  window: { center: 50, width: 100 },
  ...more,
});

describe('renderForDisplay', () => {
  it('spreads the window from black to white and holds beyond it', () => {
    const shown = renderForDisplay(image(1, 5, [-10, 0, 50, 100, 900]));
    expect(shown).toMatchObject({ width: 5, height: 1 });
    expect([...shown.pixels]).toEqual([0, 0, 128, 255, 255]);
  });

  it('turns MONOCHROME1, whose lowest value is white', () => {
    expect([...renderForDisplay(image(1, 3, [0, 20, 100], { inverted: true })).pixels]).toEqual([255, 204, 0]);
  });

  it('averages the area under each pixel when it reduces', () => {
    const shown = renderForDisplay(image(2, 4, [0, 40, 60, 100, 40, 80, 80, 80]), { maxEdge: 2 });
    expect(shown).toMatchObject({ width: 2, height: 1 });
    // Means 40 and 80 of a hundred.
    expect([...shown.pixels]).toEqual([102, 204]);
  });

  it('keeps the proportions when a side does not divide evenly, and never enlarges', () => {
    const values = Array.from({ length: 700 }, () => 100);
    expect(renderForDisplay(image(70, 10, values), { maxEdge: 33 })).toMatchObject({ width: 5, height: 33 });
    expect(renderForDisplay(image(70, 10, values), { maxEdge: 500 })).toMatchObject({ width: 10, height: 70 });
    expect([...renderForDisplay(image(70, 10, values), { maxEdge: 33 }).pixels].every((grey) => grey === 255)).toBe(
      true,
    );
  });

  it('takes the 0.5th to 99.5th percentile when the header has no window', () => {
    const values = Array.from({ length: 1000 }, (_, index) => index);
    values[999] = 1_000_000;
    const { pixels } = renderForDisplay(image(1, 1000, values, { window: null }));
    // One burnt-out pixel does not make the rest black: the window ends below 1,200.
    expect(pixels[998]).toBeGreaterThan(200);
    expect(pixels[0]).toBeLessThan(30);
  });

  it('shows a film without contrast in one grey', () => {
    const { pixels } = renderForDisplay(image(1, 3, [7, 7, 7], { window: null }));
    expect([...pixels]).toEqual([128, 128, 128]);
  });
});
