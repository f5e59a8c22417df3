import { describe, expect, it } from 'vitest';
import { readFloats } from './read-floats.ts';

describe('float32 values out of a stored object', () => {
  // 1.5 is 0x3FC00000 and -2 is 0xC0000000 (IEEE 754).
  const values = [0x00, 0x00, 0xc0, 0x3f, 0x00, 0x00, 0x00, 0xc0];

  it('are read little end first, also from the middle of a larger buffer', () => {
    const bytes = Uint8Array.of(0xff, ...values).subarray(1);
    expect(readFloats(bytes, 0, 2)).toEqual([1.5, -2]);
  });

  it('are read from the byte on that is said', () => {
    expect(readFloats(Uint8Array.from(values), 4, 1)).toEqual([-2]);
  });

  it('are refused when the object ends before they do', () => {
    expect(() => readFloats(Uint8Array.from(values), 4, 2)).toThrow(RangeError);
  });
});
