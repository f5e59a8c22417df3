import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFilm, rampOfDepth } from '../../../tests/fixtures/dicom/build-film.ts';
import { readFrame, readStoredFrame } from './read-frame.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, `../../../tests/fixtures/dicom/${name}.dcm`));
const wholeCells = (frame: Uint8Array) => {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  return Array.from({ length: frame.length / 2 }, (_, index) => view.getInt16(index * 2, true));
};

describe('readFrame', () => {
  it.each(['implicit', 'deflated', 'big-endian', 'rle-12', 'jpeg-lossless-12', 'jpeg-ls-12', 'jpeg-2000-12'])(
    'gives the cells of %s in little-endian order, two bytes each',
    async (name) => {
      expect(wholeCells(await readFrame(fixture(name)))).toEqual(rampOfDepth(12));
    },
  );

  it.each(['rle-8', 'jpeg-lossless-8', 'jpeg-ls-8', 'jpeg-2000-8'])('gives one byte a cell of %s', async (name) => {
    expect([...(await readFrame(fixture(name)))]).toEqual(rampOfDepth(8));
  });

  it.each(['rle-signed', 'jpeg-lossless-signed', 'jpeg-ls-signed', 'jpeg-2000-signed'])(
    'extends the sign of %s through the whole cell',
    async (name) => {
      expect(wholeCells(await readFrame(fixture(name)))).toEqual(rampOfDepth(-12));
    },
  );

  it('leaves the cells of an uncompressed film as they are', async () => {
    const cells = Int16Array.of(-1, 0x0010, 0x7ff0, -0x8000);
    const frame = await readFrame(buildFilm({ Rows: 1, Columns: 4, HighBit: 15, PixelData: [cells.buffer] }));
    expect(wholeCells(frame)).toEqual([...cells]);
  });
});

describe('readStoredFrame', () => {
  it.each([
    ['jpeg-lossless-12', 'ffd8'],
    ['jpeg-ls-12', 'ffd8'],
    ['jpeg-2000-12', 'ff4f'],
  ])('gives the codestream of %s as it stands', (name, start) => {
    expect(Buffer.from(readStoredFrame(fixture(name)).subarray(0, 2)).toString('hex')).toBe(start);
  });

  it('has none of an uncompressed film', () => {
    expect(() => readStoredFrame(buildFilm())).toThrow(expect.objectContaining({ code: 'FILM_UNDECODABLE' }));
  });
});
