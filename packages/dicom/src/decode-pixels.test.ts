import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  buildFilm,
  type FilmAttributes,
  filmOfDepth,
  rampOfDepth,
  smoothValues,
} from '../../../tests/fixtures/dicom/build-film.ts';
import { decodePixels } from './decode-pixels.ts';

const fixtures = join(import.meta.dirname, '../../../tests/fixtures/dicom');
const decodeFixture = async (name: string) => decodePixels(readFileSync(join(fixtures, `${name}.dcm`)));
const decode = (changes: FilmAttributes) => decodePixels(buildFilm(changes));
const tiny = (values: ArrayBufferView, changes: FilmAttributes = {}): FilmAttributes => ({
  Rows: 1,
  Columns: 4,
  PixelData: [values.buffer],
  ...changes,
});

describe('decodePixels', () => {
  it('reads an uncompressed film row by row', async () => {
    const image = await decode({});
    expect(image).toMatchObject({ rows: 96, columns: 64, inverted: false, window: null });
    expect([...image.values]).toEqual(rampOfDepth(12));
  });

  it.each([
    ['implicit', 12],
    ['deflated', 12],
    ['big-endian', 12],
    ['rle-8', 8],
    ['rle-12', 12],
    ['rle-16', 16],
    ['rle-signed', -12],
    ['rle-fragments', 12],
    ['jpeg-lossless-8', 8],
    ['jpeg-lossless-12', 12],
    ['jpeg-lossless-16', 16],
    ['jpeg-lossless-signed', -12],
    ['jpeg-lossless-selection-1', 12],
    ['jpeg-lossless-selection-2', 12],
    ['jpeg-lossless-selection-3', 12],
    ['jpeg-lossless-selection-4', 12],
    ['jpeg-lossless-selection-5', 12],
    ['jpeg-lossless-selection-6', 12],
    ['jpeg-lossless-selection-7', 12],
    ['jpeg-ls-8', 8],
    ['jpeg-ls-12', 12],
    ['jpeg-ls-16', 16],
    ['jpeg-ls-signed', -12],
    ['jpeg-2000-8', 8],
    ['jpeg-2000-12', 12],
    ['jpeg-2000-16', 16],
    ['jpeg-2000-signed', -12],
  ] as const)('gives back bit for bit what dcmtk or gdcm wrote as %s', async (name, depth) => {
    expect([...(await decodeFixture(name)).values]).toEqual(rampOfDepth(depth));
  });

  it.each([
    ['jpeg-baseline-8', smoothValues(), 1],
    ['jpeg-2000-irreversible', smoothValues(), 1],
    ['jpeg-ls-near-2', rampOfDepth(12), 2],
  ])('keeps the lossy %s within its grey levels', async (name, expected, levels) => {
    const { values } = await decodeFixture(name);
    expect(
      Math.max(...expected.map((value, index) => Math.abs(value - (values[index] ?? Number.NaN)))),
    ).toBeLessThanOrEqual(levels);
  });

  it('refuses the 12-bit lossy JPEG, which no codec here can read', async () => {
    await expect(decodeFixture('jpeg-extended-12')).rejects.toMatchObject({ code: 'FILM_COMPRESSION_UNKNOWN' });
  });

  it('refuses a transfer syntax that it does not know', async () => {
    await expect(decode({ _transferSyntax: '1.2.840.10008.1.2.4.102' })).rejects.toMatchObject({
      code: 'FILM_COMPRESSION_UNKNOWN',
    });
  });

  it('cuts foreign bits off, moves down from the high bit and extends the sign', async () => {
    const raw = tiny(Uint16Array.of(0xf00f, 0x0010, 0xfff0, 0x8000));
    expect([...(await decode({ ...raw, HighBit: 11 })).values]).toEqual([0x00f, 0x010, 0xff0, 0x000]);
    expect([...(await decode({ ...raw, HighBit: 15 })).values]).toEqual([0xf00, 0x001, 0xfff, 0x800]);
    expect([...(await decode({ ...raw, HighBit: 15, PixelRepresentation: 1 })).values]).toEqual([-256, 1, -1, -2048]);
  });

  it('applies rescale slope and intercept', async () => {
    const image = await decode(tiny(Uint16Array.of(0, 1, 2, 3), { RescaleSlope: '2', RescaleIntercept: '-1.5' }));
    expect([...image.values]).toEqual([-1.5, 0.5, 2.5, 4.5]);
  });

  it('refuses a rescale that leads nowhere', async () => {
    await expect(decode({ RescaleSlope: '0' })).rejects.toMatchObject({ code: 'FILM_INCOMPLETE' });
    await expect(decode({ RescaleSlope: 'steep' })).rejects.toMatchObject({ code: 'FILM_INCOMPLETE' });
  });

  it('says that MONOCHROME1 is inverted, and reads the window', async () => {
    const image = await decode({
      PhotometricInterpretation: 'MONOCHROME1',
      WindowCenter: ['2000', '1000'],
      WindowWidth: ['3000', '500'],
    });
    expect(image).toMatchObject({ inverted: true, window: { center: 2000, width: 3000 } });
  });

  it('leaves pixel padding out of the window that it makes', async () => {
    const { window } = await decode(tiny(Uint16Array.of(4095, 100, 100, 200), { PixelPaddingValue: 4095 }));
    expect(window?.center).toBeCloseTo(150, 0);
    expect(window?.width).toBeCloseTo(100, 0);
  });

  it.each([0, 1])('reads 16-bit values of a file that stands %i bytes behind an even address', async (offset) => {
    const file = buildFilm({});
    const memory = new Uint8Array(file.length + offset);
    memory.set(file, offset);
    expect([...(await decodePixels(memory.subarray(offset))).values]).toEqual(rampOfDepth(12));
  });

  it('drops one byte of padding behind an odd number of bytes', async () => {
    const odd = { ...filmOfDepth(8), Rows: 1, Columns: 3, PixelData: [Uint8Array.of(7, 8, 9, 0).buffer] };
    expect([...(await decode(odd)).values]).toEqual([7, 8, 9]);
  });

  it('refuses pixels that do not fill rows and columns, or more than fill them', async () => {
    await expect(decode({ Rows: 97 })).rejects.toMatchObject({ code: 'FILM_UNDECODABLE' });
    await expect(decode({ Rows: 95 })).rejects.toMatchObject({ code: 'FILM_UNDECODABLE' });
  });

  it.each(['rle-12', 'jpeg-lossless-12', 'jpeg-ls-12', 'jpeg-2000-12', 'jpeg-baseline-8'])(
    'refuses %s whose image is of another size than its header says',
    async (name) => {
      const file = readFileSync(join(fixtures, `${name}.dcm`));
      const rows = file.indexOf(Buffer.from('28001000555302006000', 'hex'));
      file.writeUInt16LE(95, rows + 8);
      await expect(decodePixels(file)).rejects.toMatchObject({ code: 'FILM_UNDECODABLE' });
    },
  );

  it.each(['rle-12', 'jpeg-lossless-12', 'jpeg-ls-12', 'jpeg-2000-12', 'jpeg-baseline-8', 'implicit', 'deflated'])(
    'refuses %s that was cut in the middle of its image',
    async (name) => {
      const file = readFileSync(join(fixtures, `${name}.dcm`));
      await expect(decodePixels(file.subarray(0, file.length - 1000))).rejects.toMatchObject({
        code: 'FILM_TRUNCATED',
      });
    },
  );

  it.each(['jpeg-lossless-12', 'jpeg-lossless-selection-7', 'jpeg-ls-12', 'jpeg-2000-12', 'jpeg-baseline-8'])(
    'refuses %s whose stream ends early inside a whole file',
    async (name) => {
      const file = readFileSync(join(fixtures, `${name}.dcm`));
      const endOfImage = file.lastIndexOf(Buffer.from('ffd9', 'hex'));
      const cut = Buffer.from(file).fill(0, endOfImage - 100, endOfImage + 2);
      cut.writeUInt16BE(0xffd9, endOfImage - 100);
      await expect(decodePixels(cut)).rejects.toMatchObject({ code: 'FILM_UNDECODABLE' });
    },
  );

  it('still decodes after a damaged frame', async () => {
    const file = readFileSync(join(fixtures, 'jpeg-2000-12.dcm'));
    const damaged = Buffer.from(file).fill(0xa5, file.length - 2500, file.length - 20);
    await decodePixels(damaged).catch(() => undefined);
    expect([...(await decodePixels(file)).values]).toEqual(rampOfDepth(12));
  });
});
