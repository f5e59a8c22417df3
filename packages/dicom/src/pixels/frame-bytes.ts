import { DomainError } from '@plumbline/domain';
import { tags } from '../header/attributes.ts';
import type { Part10File } from '../header/part10-file.ts';

const item = 0xfffee000;
const sequenceDelimitation = 0xfffee0dd;
const itemHeaderLength = 8;

/**
 * The bytes of the film's one frame: Pixel Data as it stands, or the joined fragments of encapsulated Pixel Data
 * without the Basic Offset Table (PS3.5 annex A.4).
 *
 * @throws DomainError FILM_TRUNCATED, FILM_UNDECODABLE when the encapsulation does not suit the transfer syntax
 */
export function frameBytesOf(file: Part10File, isEncapsulated: boolean): Uint8Array {
  const element = file.dataSet.elements[tags.PixelData];
  if (element === undefined || (element.hadUndefinedLength === true) !== isEncapsulated) {
    throw new DomainError('FILM_UNDECODABLE', { fault: 'encapsulation' });
  }
  if (isEncapsulated) {
    return joinFragments(file.bytes, element.dataOffset);
  }
  return file.bytes.subarray(element.dataOffset, element.dataOffset + element.length);
}

/** Walks twice over the items, so that no list of them is held however many a file claims. */
function joinFragments(bytes: Uint8Array, start: number): Uint8Array {
  let total = 0;
  const offsetTableEnd = walkFragments(bytes, start, (from, to) => {
    total += to - from;
  });
  const joined = new Uint8Array(total);
  let at = 0;
  walkFragments(bytes, start, (from, to) => {
    joined.set(bytes.subarray(from, to), at);
    at += to - from;
  });
  return joined.subarray(offsetTableEnd);
}

/** Visits every item; returns the length of the first one, the Basic Offset Table. */
function walkFragments(bytes: Uint8Array, start: number, visit: (from: number, to: number) => void): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offsetTableLength: number | null = null;
  for (let at = start; at + itemHeaderLength <= bytes.length; ) {
    const tag = view.getUint16(at, true) * 0x10000 + view.getUint16(at + 2, true);
    const length = view.getUint32(at + 4, true);
    const from = at + itemHeaderLength;
    if (tag === sequenceDelimitation) {
      return offsetTableLength ?? 0;
    }
    if (tag !== item) {
      throw new DomainError('FILM_UNDECODABLE', { fault: 'fragments' });
    }
    if (from + length > bytes.length) {
      throw new DomainError('FILM_TRUNCATED', { fault: 'fragment' });
    }
    visit(from, from + length);
    offsetTableLength ??= length;
    at = from + length;
  }
  throw new DomainError('FILM_TRUNCATED', { fault: 'no sequence delimitation' });
}
