import { describe, expect, it } from 'vitest';
import { openStream, RandomStream } from './random.ts';

describe('RandomStream', () => {
  it('gives the numbers of sfc32 for the state 1, 2, 3, 4, as computed by a second program', () => {
    const stream = new RandomStream(1, 2, 3, 4);
    const drawn = Array.from({ length: 5 }, () => stream.nextUint32());
    expect(drawn).toEqual([7, 34, 56623200, 188882296, 3431242869]);
  });

  it('gives another stream for another concern of the same seed, and the same one again for the same concern', () => {
    const draw = (concern: string): number => openStream(7, concern).nextUint32();
    expect(draw('noise')).toBe(draw('noise'));
    expect(draw('noise')).not.toBe(draw('curves'));
  });

  it('draws normal deviates with mean 0 and deviation 1', () => {
    const stream = openStream(1, 'test');
    const values = Array.from({ length: 40_000 }, () => stream.normal());
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    // Four standard errors: 4/√40000 = 0.02 for the mean, 4·√(2/40000) = 0.028 for the variance.
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.029);
  });

  it('never leaves the interval of a truncated draw', () => {
    const stream = openStream(2, 'test');
    const values = Array.from({ length: 2000 }, () => stream.truncatedNormal(14, 3, 8, 18));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...values)).toBeLessThanOrEqual(18);
  });

  it('says so when a truncated draw cannot succeed', () => {
    expect(() => openStream(3, 'test').truncatedNormal(0, 1, 90, 91)).toThrow(RangeError);
  });
});
