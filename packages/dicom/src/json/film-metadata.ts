import type { DataSet, Element } from 'dicom-parser';
import { openPart10File, type Part10File } from '../header/part10-file.ts';
import { binaryValues, isBytes, littleEndianBytes } from './binary-values.ts';
import type { JsonAttribute, JsonDataSet } from './json-data-set.ts';
import { textValues } from './text-values.ts';
import { valueRepresentationOf } from './value-representation.ts';

/** Longer values are given by address. */
const inlineBytesAtMost = 1024;
/** Deeper than any sequence in use; keeps a hostile file from filling the stack. */
const depthAtMost = 32;
const bigEndian = '1.2.840.10008.1.2.2';
const pixelData = '7FE00010';

interface Frame {
  readonly isLittleEndian: boolean;
  readonly characterSets: readonly string[];
  readonly pixelsAreSigned: boolean;
  /** Tags and item numbers down to the data set, joined by dots and with a dot behind; empty at the top. */
  readonly path: string;
  readonly depth: number;
  readonly addressOf: (path: string) => string;
}

/**
 * Every attribute of a film up to and including Pixel Data in the DICOM JSON Model (PS3.18 annex F), without the File Meta
 * Information and group lengths. Texts are in Unicode, so Specific Character Set says UTF-8 where the film had one.
 *
 * @param bytes the whole Part 10 file
 * @param addressOf where the bytes of an attribute can be had, from its tag (inside sequences: tags and item numbers from 1
 *   on, joined by dots), which {@link findBulkValue} understands
 * @throws DomainError FILM_NOT_DICOM, FILM_TRUNCATED, FILM_TOO_LARGE; nothing else
 */
export function filmMetadata(bytes: Uint8Array, addressOf: (path: string) => string): JsonDataSet {
  const file = openPart10File(bytes);
  return dataSetOf(file.dataSet, {
    isLittleEndian: isLittleEndian(file),
    characterSets: [],
    pixelsAreSigned: file.dataSet.uint16('x00280103') === 1,
    path: '',
    depth: 0,
    addressOf,
  });
}

/**
 * The bytes of one attribute that {@link filmMetadata} gave by address, in little-endian order; null when there are none.
 * Pixel Data is not among them: its frame is read with `readFrame`.
 */
export function findBulkValue(bytes: Uint8Array, path: string): Uint8Array | null {
  const file = openPart10File(bytes);
  const steps = path.split('.');
  let dataSet: DataSet | undefined = file.dataSet;
  for (let index = 0; index + 1 < steps.length; index += 2) {
    const items: readonly Element[] = dataSet?.elements[`x${steps[index]?.toLowerCase()}`]?.items ?? [];
    dataSet = items[Number(steps[index + 1]) - 1]?.dataSet;
  }
  const tag = steps.at(-1) ?? '';
  const element = dataSet?.elements[`x${tag.toLowerCase()}`];
  if (dataSet === undefined || element === undefined || element.items !== undefined) return null;
  const vr = element.vr ?? valueRepresentationOf(tag, file.dataSet.uint16('x00280103') === 1);
  return isBytes(vr) && tag !== pixelData
    ? littleEndianBytes(valueBytes(dataSet, element), vr, isLittleEndian(file))
    : null;
}

function isLittleEndian(file: Part10File): boolean {
  return file.transferSyntaxUid !== bigEndian;
}

function dataSetOf(dataSet: DataSet, outer: Frame): JsonDataSet {
  const said = dataSet.string('x00080005');
  const frame = said === undefined ? outer : { ...outer, characterSets: said.split('\\') };
  const attributes = Object.values(dataSet.elements)
    .map((element) => ({ element, tag: element.tag.slice(1).toUpperCase() }))
    .filter(({ tag }) => !/^(0002|FFFE|....0000)/.test(tag))
    .sort((one, other) => (one.tag < other.tag ? -1 : 1))
    .map(({ element, tag }): [string, JsonAttribute] => [tag, attributeOf(dataSet, element, tag, frame)]);
  return Object.fromEntries(attributes);
}

function attributeOf(dataSet: DataSet, element: Element, tag: string, frame: Frame): JsonAttribute {
  const known = element.vr ?? valueRepresentationOf(tag, frame.pixelsAreSigned);
  if (element.items !== undefined) return sequenceOf(element.items, tag, frame);
  if (tag === pixelData) return { vr: known, BulkDataURI: frame.addressOf(frame.path + tag) };
  // PS3.18 section F.2: the model is always in UTF-8.
  if (tag === '00080005') return { vr: 'CS', Value: ['ISO_IR 192'] };
  const bytes = valueBytes(dataSet, element);
  if (bytes.length === 0 || known === 'SQ') return { vr: known };
  if (!isBytes(known)) {
    return {
      vr: known,
      Value: binaryValues(bytes, known, frame.isLittleEndian) ?? textValues(bytes, known, frame.characterSets),
    };
  }
  if (bytes.length > inlineBytesAtMost) return { vr: known, BulkDataURI: frame.addressOf(frame.path + tag) };
  const inline = littleEndianBytes(bytes, known, frame.isLittleEndian);
  return { vr: known, InlineBinary: Buffer.from(inline).toString('base64') };
}

function sequenceOf(items: readonly Element[], tag: string, frame: Frame): JsonAttribute {
  if (items.length === 0 || frame.depth >= depthAtMost) return { vr: 'SQ' };
  const Value = items.map(({ dataSet }, index) =>
    dataSet === undefined
      ? {}
      : dataSetOf(dataSet, { ...frame, depth: frame.depth + 1, path: `${frame.path}${tag}.${index + 1}.` }),
  );
  return { vr: 'SQ', Value };
}

function valueBytes(dataSet: DataSet, element: Element): Uint8Array {
  const { byteArray } = dataSet;
  return byteArray.subarray(element.dataOffset, Math.min(byteArray.length, element.dataOffset + element.length));
}
