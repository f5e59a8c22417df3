import type { Sex, View } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import type { Attributes } from './header/attributes.ts';
import { attributesOf, required, uidOf } from './header/attributes.ts';
import { dateOf, instantOf } from './header/date-time.ts';
import { viewOf } from './header/film-view.ts';
import { openPart10File } from './header/part10-file.ts';
import type { PixelSpacing } from './header/pixel-spacing.ts';
import { pixelSpacingOf } from './header/pixel-spacing.ts';
import { pixelLayoutOf } from './pixels/pixel-layout.ts';

/** What the platform needs to know of one film, from its header. Texts are trimmed and in Unicode. */
export interface Film {
  readonly sopInstanceUid: string;
  readonly sopClassUid: string;
  readonly transferSyntaxUid: string;
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly modality: string;
  readonly accessionNumber: string | null;
  readonly studyDescription: string | null;
  /** Study Date and Time read as UTC. */
  readonly startedAt: Date | null;
  readonly view: View;
  /** View Position (0018,5101) as received. */
  readonly viewPosition: string | null;
  readonly rows: number;
  readonly columns: number;
  readonly bitsStored: number;
  readonly photometricInterpretation: string;
  readonly pixelSpacingMm: PixelSpacing | null;
  readonly equipment: FilmEquipment;
  readonly patient: FilmPatient;
}

/** What made the film and where, of the General Equipment module (PS3.3 C.7.5.1); the film need not say any of it. */
export interface FilmEquipment {
  readonly manufacturer: string | null;
  readonly manufacturerModelName: string | null;
  readonly institutionName: string | null;
  readonly stationName: string | null;
}

export interface FilmPatient {
  readonly mrn: string;
  /** Person name as received, components joined by a caret; empty when the film has none. */
  readonly name: string;
  readonly birthDate: Date | null;
  readonly sex: Sex;
}

/** Radiographs: computed, digital (twice: DR is a habit of devices), film digitized, fluoroscopic, and secondary captures. */
const radiographModalities = new Set(['CR', 'DX', 'DR', 'RG', 'RF', 'OT']);

/** Patient ID is a long string: 64 characters (PS3.5 table 6.2-1). */
const mrnCharactersAtMost = 64;

/**
 * Reads the header of one DICOM Part 10 file.
 *
 * @param bytes the whole file; of any content and length
 * @throws DomainError FILM_NOT_DICOM, FILM_TRUNCATED, FILM_TOO_LARGE, FILM_INCOMPLETE, FILM_PATIENT_MISSING,
 *   FILM_HAS_NO_PIXELS, FILM_NOT_SINGLE_GREY, FILM_NOT_RADIOGRAPH, FILM_VIEW_UNKNOWN; nothing else
 */
export function readFilm(bytes: Uint8Array): Film {
  const file = openPart10File(bytes);
  const attributes = attributesOf(file.dataSet);
  const identity = {
    sopInstanceUid: required(uidOf(attributes, 'SOPInstanceUID'), 'SOPInstanceUID'),
    sopClassUid: required(uidOf(attributes, 'SOPClassUID'), 'SOPClassUID'),
    studyInstanceUid: required(uidOf(attributes, 'StudyInstanceUID'), 'StudyInstanceUID'),
    seriesInstanceUid: required(uidOf(attributes, 'SeriesInstanceUID'), 'SeriesInstanceUID'),
  };
  const { rows, columns, bitsStored, photometricInterpretation } = pixelLayoutOf(attributes);
  return {
    ...identity,
    transferSyntaxUid: file.transferSyntaxUid,
    modality: modalityOf(attributes),
    accessionNumber: attributes.text('AccessionNumber'),
    studyDescription: attributes.text('StudyDescription'),
    startedAt: instantOf(attributes.text('StudyDate'), attributes.text('StudyTime')),
    view: viewOf(attributes),
    viewPosition: attributes.text('ViewPosition'),
    rows,
    columns,
    bitsStored,
    photometricInterpretation,
    pixelSpacingMm: pixelSpacingOf(attributes),
    equipment: equipmentOf(attributes),
    patient: patientOf(attributes),
  };
}

function equipmentOf(attributes: Attributes): FilmEquipment {
  return {
    manufacturer: attributes.text('Manufacturer'),
    manufacturerModelName: attributes.text('ManufacturerModelName'),
    institutionName: attributes.text('InstitutionName'),
    stationName: attributes.text('StationName'),
  };
}

function modalityOf(attributes: Attributes): string {
  const modality = required(attributes.codes('Modality')[0] ?? null, 'Modality');
  if (!radiographModalities.has(modality)) {
    throw new DomainError('FILM_NOT_RADIOGRAPH');
  }
  return modality;
}

function patientOf(attributes: Attributes): FilmPatient {
  const mrn = attributes.text('PatientID');
  if (mrn === null || mrn.length > mrnCharactersAtMost) {
    throw new DomainError('FILM_PATIENT_MISSING', { attribute: 'PatientID' });
  }
  const name = attributes.text('PatientName') ?? '';
  return { mrn, name, birthDate: dateOf(attributes.text('PatientBirthDate')), sex: sexOf(attributes) };
}

const sexOfCode: Readonly<Record<string, Sex>> = { F: 'FEMALE', M: 'MALE', O: 'OTHER' };

function sexOf(attributes: Attributes): Sex {
  return sexOfCode[attributes.codes('PatientSex')[0] ?? ''] ?? 'UNKNOWN';
}
