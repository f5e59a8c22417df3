import { describe, expect, it } from 'vitest';
import { buildFilm, type FilmAttributes } from '../../../tests/fixtures/dicom/build-film.ts';
import { codeOf } from '../../../tests/fixtures/dicom/code-of.ts';
import { readFilm } from './read-film.ts';

const read = (changes: FilmAttributes) => readFilm(buildFilm(changes));
const refusal = (changes: FilmAttributes) => codeOf(() => read(changes));
const view = (changes: FilmAttributes) => read({ ViewPosition: null, ...changes }).view;
const code = (CodeValue: string, CodingSchemeDesignator: string) => ({
  ViewCodeSequence: [{ CodeValue, CodingSchemeDesignator, CodeMeaning: 'view' }],
});

describe('readFilm', () => {
  it('reads identity, study, equipment, patient and geometry', () => {
    const equipment = {
      SpecificCharacterSet: 'ISO_IR 192',
      Manufacturer: 'Röntgenwerk',
      ManufacturerModelName: 'Stitcher 2',
      InstitutionName: 'North Hospital',
      StationName: 'ROOM-3',
    };
    expect(read(equipment)).toEqual({
      sopInstanceUid: '1.2.826.0.1.3680043.10.1590.3.1',
      sopClassUid: '1.2.840.10008.5.1.4.1.1.1.1',
      transferSyntaxUid: '1.2.840.10008.1.2.1',
      studyInstanceUid: '1.2.826.0.1.3680043.10.1590.1.1',
      seriesInstanceUid: '1.2.826.0.1.3680043.10.1590.2.1',
      modality: 'DX',
      accessionNumber: 'A-1001',
      studyDescription: 'Whole spine',
      startedAt: new Date('2026-03-02T08:15:30Z'),
      view: 'CORONAL',
      viewPosition: 'PA',
      rows: 96,
      columns: 64,
      bitsStored: 12,
      photometricInterpretation: 'MONOCHROME2',
      pixelSpacingMm: { row: 0.2, column: 0.1 },
      equipment: {
        manufacturer: 'Röntgenwerk',
        manufacturerModelName: 'Stitcher 2',
        institutionName: 'North Hospital',
        stationName: 'ROOM-3',
      },
      patient: { mrn: 'MRN-0001', name: 'Doe^Jane', birthDate: new Date('2012-05-29T00:00:00Z'), sex: 'FEMALE' },
    });
  });

  it('leaves open what the film does not say', () => {
    const film = read({
      AccessionNumber: null,
      StudyDescription: '',
      StudyDate: null,
      PatientName: null,
      PatientBirthDate: '',
      PatientSex: null,
      PixelSpacing: null,
    });
    expect(film).toMatchObject({
      accessionNumber: null,
      studyDescription: null,
      startedAt: null,
      pixelSpacingMm: null,
      equipment: { manufacturer: null, manufacturerModelName: null, institutionName: null, stationName: null },
    });
    expect(film.patient).toEqual({ mrn: 'MRN-0001', name: '', birthDate: null, sex: 'UNKNOWN' });
  });

  it.each([
    ['FILM_INCOMPLETE', { StudyInstanceUID: null }],
    ['FILM_INCOMPLETE', { SOPInstanceUID: 'not a uid' }],
    ['FILM_INCOMPLETE', { SeriesInstanceUID: '1..2' }],
    ['FILM_INCOMPLETE', { Rows: null }],
    ['FILM_INCOMPLETE', { Columns: 0 }],
    ['FILM_INCOMPLETE', { Modality: null }],
    ['FILM_INCOMPLETE', { BitsStored: 17 }],
    ['FILM_INCOMPLETE', { BitsAllocated: 32 }],
    ['FILM_PATIENT_MISSING', { PatientID: null }],
    ['FILM_PATIENT_MISSING', { PatientID: '   ' }],
    ['FILM_PATIENT_MISSING', { PatientID: 'M'.repeat(65) }],
    ['FILM_HAS_NO_PIXELS', { PixelData: null }],
    ['FILM_NOT_SINGLE_GREY', { NumberOfFrames: '2' }],
    ['FILM_NOT_SINGLE_GREY', { SamplesPerPixel: 3 }],
    ['FILM_NOT_SINGLE_GREY', { PhotometricInterpretation: 'RGB' }],
    ['FILM_NOT_RADIOGRAPH', { Modality: 'MR' }],
    ['FILM_TOO_LARGE', { Rows: 65535, Columns: 65535 }],
    ['FILM_VIEW_UNKNOWN', { ViewPosition: null }],
    ['FILM_VIEW_UNKNOWN', { ViewPosition: 'RLO' }],
    ['FILM_VIEW_UNKNOWN', { ViewPosition: 'STANDING' }],
  ])('refuses with %s the film with %j', (expected, changes) => {
    expect(refusal(changes)).toBe(expected);
  });

  it('takes the view from View Position', () => {
    expect(['PA', 'AP', 'LL', 'RL', 'LATERAL', 'lat '].map((ViewPosition) => view({ ViewPosition }))).toEqual([
      'CORONAL',
      'CORONAL',
      'SAGITTAL',
      'SAGITTAL',
      'SAGITTAL',
      'SAGITTAL',
    ]);
  });

  it('takes the view from the SNOMED code when there is no position', () => {
    expect(view(code('272479007', 'SCT'))).toBe('CORONAL');
    expect(view(code('R-10206', 'SRT'))).toBe('CORONAL');
    expect(view(code('399173006', 'SCT'))).toBe('SAGITTAL');
    expect(view(code('R-10232', 'SNM3'))).toBe('SAGITTAL');
  });

  it('takes the view from the plane of the film when nothing else says it', () => {
    expect(view({ PatientOrientation: ['L', 'F'] })).toBe('CORONAL');
    expect(view({ PatientOrientation: ['P', 'F'] })).toBe('SAGITTAL');
  });

  it('does not guess between sources that contradict each other', () => {
    expect(refusal({ ViewPosition: 'PA', ...code('399173006', 'SCT') })).toBe('FILM_VIEW_UNKNOWN');
    expect(refusal({ ViewPosition: 'LL', PatientOrientation: ['L', 'F'] })).toBe('FILM_VIEW_UNKNOWN');
    expect(refusal({ ViewPosition: 'PA', ...code('399236003', 'SCT') })).toBe('FILM_VIEW_UNKNOWN');
  });

  it('takes no view from a code of another scheme, nor from an axial plane', () => {
    expect(refusal({ ViewPosition: null, ...code('272479007', '99LOCAL') })).toBe('FILM_VIEW_UNKNOWN');
    expect(refusal({ ViewPosition: null, PatientOrientation: ['L', 'P'] })).toBe('FILM_VIEW_UNKNOWN');
  });

  it('corrects the spacing of the detector by the magnification, and gives none without it', () => {
    const imager = { PixelSpacing: null, ImagerPixelSpacing: [0.2, 0.1] };
    expect(read({ ...imager, EstimatedRadiographicMagnificationFactor: '1.25' }).pixelSpacingMm).toEqual({
      row: 0.16,
      column: 0.08,
    });
    expect(read(imager).pixelSpacingMm).toBeNull();
    expect(read({ PixelSpacing: [0, 0.1] }).pixelSpacingMm).toBeNull();
  });

  it('reads a name in the character set of the film', () => {
    expect(read({ SpecificCharacterSet: 'ISO_IR 192', PatientName: 'Müller^Zoë' }).patient.name).toBe('Müller^Zoë');
  });
});
