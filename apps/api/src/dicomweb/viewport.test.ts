import { describe, expect, it } from 'vitest';
import { fittingEdge, viewportOf } from './viewport.ts';

describe('viewportOf', () => {
  it('reads width and height, or nothing', () => {
    expect(viewportOf('120,240')).toEqual({ width: 120, height: 240 });
    expect(viewportOf(undefined)).toBeNull();
  });

  it.each(['', '120', '0,240', '120,240,0,0,1,1', '-1,5', '99999,5', '1.5,2', ['1,2', '3,4']])('refuses %j', (text) => {
    expect(() => viewportOf(text)).toThrow(expect.objectContaining({ code: 'VIEWPORT_INVALID' }));
  });
});

describe('fittingEdge', () => {
  it('is the longer side of the image fitted into the viewport', () => {
    expect(fittingEdge({ rows: 3000, columns: 1000 }, { width: 100, height: 150 })).toBe(150);
    expect(fittingEdge({ rows: 3000, columns: 1000 }, { width: 40, height: 150 })).toBe(120);
  });

  it('is never more than the image has, and never nothing', () => {
    expect(fittingEdge({ rows: 30, columns: 10 }, { width: 999, height: 999 })).toBe(30);
    expect(fittingEdge({ rows: 30, columns: 3000 }, { width: 1, height: 1 })).toBe(1);
  });
});
