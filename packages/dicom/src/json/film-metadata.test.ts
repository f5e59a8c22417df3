import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import dcmjs from 'dcmjs';
import { describe, expect, it } from 'vitest';
import { buildFilm } from '../../../../tests/fixtures/dicom/build-film.ts';
import { filmMetadata, findBulkValue } from './film-metadata.ts';

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, `../../../../tests/fixtures/dicom/${name}.dcm`));
const addressOf = (path: string) => `at:${path}`;
const metadata = (film: Uint8Array) => filmMetadata(film, addressOf);

/** The attributes of the plain film in the DICOM JSON Model, written out by hand. */
const plain = {
  '00080016': { vr: 'UI', Value: ['1.2.840.10008.5.1.4.1.1.1.1'] },
  '00080018': { vr: 'UI', Value: ['1.2.826.0.1.3680043.10.1590.3.1'] },
  '00080020': { vr: 'DA', Value: ['20260302'] },
  '00080030': { vr: 'TM', Value: ['081530'] },
  '00080050': { vr: 'SH', Value: ['A-1001'] },
  '00080060': { vr: 'CS', Value: ['DX'] },
  '00081030': { vr: 'LO', Value: ['Whole spine'] },
  '00100010': { vr: 'PN', Value: [{ Alphabetic: 'Doe^Jane' }] },
  '00100020': { vr: 'LO', Value: ['MRN-0001'] },
  '00100030': { vr: 'DA', Value: ['20120529'] },
  '00100040': { vr: 'CS', Value: ['F'] },
  '00185101': { vr: 'CS', Value: ['PA'] },
  '0020000D': { vr: 'UI', Value: ['1.2.826.0.1.3680043.10.1590.1.1'] },
  '0020000E': { vr: 'UI', Value: ['1.2.826.0.1.3680043.10.1590.2.1'] },
  '00200011': { vr: 'IS', Value: [1] },
  '00200013': { vr: 'IS', Value: [1] },
  '00280002': { vr: 'US', Value: [1] },
  '00280004': { vr: 'CS', Value: ['MONOCHROME2'] },
  '00280010': { vr: 'US', Value: [96] },
  '00280011': { vr: 'US', Value: [64] },
  '00280030': { vr: 'DS', Value: [0.2, 0.1] },
  '00280100': { vr: 'US', Value: [16] },
  '00280101': { vr: 'US', Value: [12] },
  '00280102': { vr: 'US', Value: [11] },
  '00280103': { vr: 'US', Value: [0] },
  '00281052': { vr: 'DS', Value: [0] },
  '00281053': { vr: 'DS', Value: [1] },
  '7FE00010': { vr: 'OW', BulkDataURI: 'at:7FE00010' },
};

describe('filmMetadata', () => {
  it('gives every attribute of the film, and the address of its pixels', () => {
    expect(metadata(buildFilm())).toEqual(plain);
  });

  it.each(['implicit', 'big-endian', 'deflated', 'rle-12', 'jpeg-ls-12', 'jpeg-lossless-12'])(
    'gives the same attributes for the same film stored as %s',
    (name) => {
      // Those that the recompressing tool wrote of itself are its own.
      const { '00080008': _type, '00082111': _how, '00089215': _code, ...attributes } = metadata(fixture(name));
      const { '7FE00010': pixels, ...rest } = attributes;
      const { '7FE00010': _pixels, ...expected } = plain;
      expect(rest).toEqual(expected);
      expect(pixels?.BulkDataURI).toBe('at:7FE00010');
    },
  );

  it('gives names in their three groups, in the character set of the film', () => {
    const film = buildFilm({
      SpecificCharacterSet: 'ISO_IR 192',
      PatientName: 'Yamada^Tarou=山田^太郎=やまだ^たろう',
      StudyDescription: 'Wirbelsäule \\ ganz',
    });
    expect(metadata(film)).toMatchObject({
      '00080005': { vr: 'CS', Value: ['ISO_IR 192'] },
      '00100010': {
        vr: 'PN',
        Value: [{ Alphabetic: 'Yamada^Tarou', Ideographic: '山田^太郎', Phonetic: 'やまだ^たろう' }],
      },
      '00081030': { vr: 'LO', Value: ['Wirbelsäule', 'ganz'] },
    });
  });

  it('goes down into sequences, and gives what is empty without a value', () => {
    const film = buildFilm({
      AccessionNumber: '',
      ViewCodeSequence: [{ CodeValue: '272479007', CodingSchemeDesignator: 'SCT', CodeMeaning: 'postero-anterior' }],
    });
    expect(metadata(film)).toMatchObject({
      '00080050': { vr: 'SH' },
      '00540220': { vr: 'SQ', Value: [{ '00080100': { vr: 'SH', Value: ['272479007'] } }] },
    });
    expect(metadata(film)['00080050']).toEqual({ vr: 'SH' });
  });

  it('says what no dictionary here knows as bytes', () => {
    const bytes = Uint8Array.of(1, 2, 3, 4);
    const film = buildFilm({ ICCProfile: [bytes.buffer] });
    expect(metadata(film)['00282000']).toEqual({ vr: 'OB', InlineBinary: 'AQIDBA==' });
  });

  it('gives long bytes by their address, where they can be had', () => {
    const profile = Uint8Array.from({ length: 2000 }, (_, index) => index % 251);
    const film = buildFilm({ ICCProfile: [profile.buffer] });
    expect(metadata(film)['00282000']).toEqual({ vr: 'OB', BulkDataURI: 'at:00282000' });
    expect([...(findBulkValue(film, '00282000') ?? [])]).toEqual([...profile]);
    expect(findBulkValue(film, '00100010')).toBeNull();
    expect(findBulkValue(film, '00540220.1.00080100')).toBeNull();
    expect(findBulkValue(film, 'nonsense')).toBeNull();
  });

  it.each(['implicit', 'jpeg-ls-16', 'rle-8'])('agrees with dcmjs about %s', (name) => {
    const { dict } = dcmjs.data.DicomMessage.readFile(Uint8Array.from(fixture(name)).buffer);
    const { '7FE00010': _pixels, ...ours } = metadata(fixture(name));
    const theirs = Object.entries(dict).filter(([tag]) => tag !== '7FE00010');
    const { '7FE00010': _theirs, ...read } = JSON.parse(JSON.stringify(Object.fromEntries(theirs)));
    expect(Object.keys(ours)).toEqual(Object.keys(read).sort());
    for (const [tag, { vr, Value }] of Object.entries(ours)) expect(read[tag]).toMatchObject({ vr, Value });
  });
});
