import { DomainError } from '@plumbline/domain';
import type { DataSet, Element } from 'dicom-parser';
import { decodeText } from './character-set.ts';

/** Tags as dicom-parser writes them, by their DICOM keyword (PS3.6). */
export const tags = {
  SpecificCharacterSet: 'x00080005',
  SOPClassUID: 'x00080016',
  SOPInstanceUID: 'x00080018',
  StudyDate: 'x00080020',
  StudyTime: 'x00080030',
  AccessionNumber: 'x00080050',
  Modality: 'x00080060',
  Manufacturer: 'x00080070',
  InstitutionName: 'x00080080',
  CodeValue: 'x00080100',
  CodingSchemeDesignator: 'x00080102',
  StationName: 'x00081010',
  StudyDescription: 'x00081030',
  ManufacturerModelName: 'x00081090',
  PatientName: 'x00100010',
  PatientID: 'x00100020',
  PatientBirthDate: 'x00100030',
  PatientSex: 'x00100040',
  EstimatedRadiographicMagnificationFactor: 'x00181114',
  ImagerPixelSpacing: 'x00181164',
  ViewPosition: 'x00185101',
  StudyInstanceUID: 'x0020000d',
  SeriesInstanceUID: 'x0020000e',
  PatientOrientation: 'x00200020',
  SamplesPerPixel: 'x00280002',
  PhotometricInterpretation: 'x00280004',
  NumberOfFrames: 'x00280008',
  Rows: 'x00280010',
  Columns: 'x00280011',
  PixelSpacing: 'x00280030',
  BitsAllocated: 'x00280100',
  BitsStored: 'x00280101',
  HighBit: 'x00280102',
  PixelRepresentation: 'x00280103',
  PixelPaddingValue: 'x00280120',
  WindowCenter: 'x00281050',
  WindowWidth: 'x00281051',
  RescaleIntercept: 'x00281052',
  RescaleSlope: 'x00281053',
  ViewCodeSequence: 'x00540220',
  PixelData: 'x7fe00010',
} as const;

export type Keyword = keyof typeof tags;

const textCharactersAtMost = 1024;

/** The attributes of one data set by keyword; a value that is absent, empty or of a wrong kind is null. */
export interface Attributes {
  /** One trimmed text without control characters, in the film's character set. */
  text(keyword: Keyword): string | null;
  /** Every value of a code string, upper case. */
  codes(keyword: Keyword): string[];
  /** Every value of a decimal or integer string; not-a-number where it is none. */
  decimals(keyword: Keyword): number[];
  /** An unsigned 16-bit value (US). */
  unsigned(keyword: Keyword): number | null;
  /** A signed 16-bit value (SS). */
  signed(keyword: Keyword): number | null;
  items(keyword: Keyword): Attributes[];
  element(keyword: Keyword): Element | null;
}

/** Opens a data set of dicom-parser for reading by keyword. */
export function attributesOf(dataSet: DataSet, inherited: readonly string[] = []): Attributes {
  const own = plainText(dataSet, tags.SpecificCharacterSet);
  const characterSets = own === null ? inherited : own.split('\\');
  const values = (keyword: Keyword): string[] => plainText(dataSet, tags[keyword])?.split('\\') ?? [];
  return {
    text(keyword) {
      const bytes = bytesOf(dataSet, tags[keyword]);
      return bytes === null ? null : tidy(decodeText(bytes, characterSets));
    },
    codes: (keyword) => values(keyword).map((value) => value.trim().toUpperCase()),
    decimals: (keyword) => values(keyword).map((value) => (value.trim() === '' ? Number.NaN : Number(value))),
    unsigned: (keyword) => (isAtLeast(dataSet, tags[keyword], 2) ? (dataSet.uint16(tags[keyword]) ?? null) : null),
    signed: (keyword) => (isAtLeast(dataSet, tags[keyword], 2) ? (dataSet.int16(tags[keyword]) ?? null) : null),
    items(keyword) {
      const items = dataSet.elements[tags[keyword]]?.items ?? [];
      return items.flatMap((item) => (item.dataSet === undefined ? [] : [attributesOf(item.dataSet, characterSets)]));
    },
    element: (keyword) => dataSet.elements[tags[keyword]] ?? null,
  };
}

/** The value of an attribute that a film cannot be without. @throws DomainError FILM_INCOMPLETE */
export function required<T>(value: T | null, keyword: Keyword): T {
  if (value === null) {
    throw new DomainError('FILM_INCOMPLETE', { attribute: keyword });
  }
  return value;
}

/** A UID as PS3.5 section 9.1 shapes it, without padding; null when it is none. */
export function uidOf(attributes: Attributes, keyword: Keyword): string | null {
  const uid = attributes.text(keyword);
  return uid !== null && uid.length <= 64 && /^[0-9]+(\.[0-9]+)+$/.test(uid) ? uid : null;
}

function isAtLeast(dataSet: DataSet, tag: string, length: number): boolean {
  return (bytesOf(dataSet, tag)?.length ?? 0) >= length;
}

function bytesOf(dataSet: DataSet, tag: string): Uint8Array | null {
  const element = dataSet.elements[tag];
  if (element === undefined || element.length === 0 || element.items !== undefined) {
    return null;
  }
  const end = element.dataOffset + element.length;
  return end <= dataSet.byteArray.length ? dataSet.byteArray.subarray(element.dataOffset, end) : null;
}

function plainText(dataSet: DataSet, tag: string): string | null {
  const bytes = bytesOf(dataSet, tag);
  return bytes === null ? null : tidy(Buffer.from(bytes).toString('latin1'));
}

/** Control characters are padding or damage, and PostgreSQL refuses NUL; a text beyond any VR's length is cut. */
function tidy(text: string): string | null {
  const clean = text
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, textCharactersAtMost);
  return clean === '' ? null : clean.toWellFormed();
}
