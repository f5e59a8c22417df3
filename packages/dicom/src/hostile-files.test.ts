import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '@plumbline/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFilm } from '../../../tests/fixtures/dicom/build-film.ts';
import { decodePixels } from './decode-pixels.ts';
import { findFilmIdentity } from './find-film-identity.ts';
import { readFilm } from './read-film.ts';

const fixtures = join(import.meta.dirname, '../../../tests/fixtures/dicom');
const films = [
  buildFilm({ ViewCodeSequence: [{ CodeValue: 'R-10206', CodingSchemeDesignator: 'SRT', CodeMeaning: 'AP' }] }),
  ...readdirSync(fixtures)
    .filter((name) => name.endsWith('.dcm'))
    .map((name) => readFileSync(join(fixtures, name))),
];
const film = fc.constantFrom(...films);
/** Most flips in the header, where one byte changes what all others mean. */
const flips = fc.array(fc.tuple(fc.oneof(fc.nat(1200), fc.nat(14_000)), fc.nat(255)), { minLength: 1, maxLength: 6 });

function damage(bytes: Buffer, changes: [number, number][]): Buffer {
  const damaged = Buffer.from(bytes);
  for (const [at, value] of changes) {
    damaged[at % damaged.length] = value;
  }
  return damaged;
}

/** Passes when the work ends well or with a DomainError; every other error fails the test. */
async function refusesOrSucceeds(bytes: Uint8Array): Promise<void> {
  findFilmIdentity(bytes);
  try {
    readFilm(bytes);
    await decodePixels(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
  }
}

/** Each damaged frame loads its codec anew. */
const timeout = 60_000;

describe('a hostile file', { timeout }, () => {
  it('of any bytes is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(() => readFilm(bytes)).toThrow(DomainError);
      }),
    );
  });

  it('of any bytes behind a valid prefix ends in a typed refusal', async () => {
    const prefix = Buffer.concat([Buffer.alloc(128), Buffer.from('DICM')]);
    const bytes = fc.uint8Array({ maxLength: 400 }).map((rest) => Buffer.concat([prefix, rest]));
    await fc.assert(fc.asyncProperty(bytes, refusesOrSucceeds));
  });

  it('cut off anywhere is refused', async () => {
    const cut = fc.tuple(film, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(cut, async ([bytes, share]) => {
        const part = bytes.subarray(0, Math.floor(share * bytes.length));
        await expect(decodePixels(part)).rejects.toBeInstanceOf(DomainError);
      }),
      { numRuns: 300 },
    );
  });

  it('with flipped bytes gives an image or a typed refusal', async () => {
    const damaged = fc.tuple(film, flips).map(([bytes, changes]) => damage(bytes, changes));
    await fc.assert(fc.asyncProperty(damaged, refusesOrSucceeds), { numRuns: 400 });
  });

  it('that nests sequences without end is refused', () => {
    const meta = buildFilm().subarray(0, 132 + 12 + 156);
    const nested = Buffer.from('08001511535100 00ffffffff feff00e0ffffffff'.replaceAll(' ', ''), 'hex');
    const bytes = Buffer.concat([meta, ...Array.from({ length: 50_000 }, () => nested)]);
    expect(() => readFilm(bytes)).toThrow(DomainError);
  });

  it('that deflates nothing but zeros is refused instead of inflated', async () => {
    const { deflateRawSync } = await import('node:zlib');
    const meta = buildFilm({ _transferSyntax: '1.2.840.10008.1.2.1.99' }).subarray(0, 132 + 12 + 158);
    const bomb = Buffer.concat([meta, deflateRawSync(Buffer.alloc(300 * 1024 * 1024))]);
    expect(() => readFilm(bomb)).toThrow(expect.objectContaining({ code: 'FILM_TOO_LARGE' }));
  });
});
