import { describe, expect, it } from 'vitest';
import { readFloats } from './read-floats.ts';

const holding = (bytes: Uint8Array) => ({ get: async () => bytes });

describe('float32 values out of storage', () => {
  it('are read little end first, also from the middle of a larger buffer', async () => {
    // 1.5 is 0x3FC00000 and -2 is 0xC0000000 (IEEE 754); one byte before them belongs to somebody else.
    const bytes = Uint8Array.of(0xff, 0x00, 0x00, 0xc0, 0x3f, 0x00, 0x00, 0x00, 0xc0).subarray(1);
    expect(await readFloats(holding(bytes), 'key')).toEqual([1.5, -2]);
  });

  it('are refused when they are cut off', async () => {
    await expect(readFloats(holding(new Uint8Array(7)), 'key')).rejects.toThrow('7 bytes are no float32 values.');
  });
});
