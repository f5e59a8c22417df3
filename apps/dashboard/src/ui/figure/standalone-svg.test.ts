import { expect, test } from 'vitest';
import { standaloneSvg } from './standalone-svg.ts';

test('a saved picture carries its colours in sRGB and its ground, and nothing of the page', () => {
  const frame = document.createElement('div');
  frame.innerHTML =
    '<svg viewBox="0 0 10 10"><path class="line" style="fill: none; stroke: oklch(50% 0.1 220); stroke-width: 2px" d="M0 0L9 9"/></svg>';
  document.body.append(frame);
  const svg = frame.querySelector('svg');
  if (svg === null) throw new Error('No picture.');
  const text = standaloneSvg(svg, { background: 'white', toRgb: (colour) => `rgb of ${colour}` });
  const file = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(file.querySelector('rect')?.getAttribute('fill')).toBe('rgb of white');
  const path = file.querySelector('path');
  expect(path?.getAttribute('fill')).toBe('none');
  expect(path?.getAttribute('stroke')).toBe('rgb of oklch(50% 0.1 220)');
  expect(path?.getAttribute('stroke-width')).toBe('2px');
  expect(path?.hasAttribute('class') || path?.hasAttribute('style')).toBe(false);
  expect(svg.querySelector('path')?.hasAttribute('style')).toBe(true);
});
