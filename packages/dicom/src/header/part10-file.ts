import { inflateRawSync } from 'node:zlib';
import { DomainError } from '@plumbline/domain';
import type { DataSet } from 'dicom-parser';
import dicomParser from 'dicom-parser';

/** A Part 10 file as far as its pixel data. `bytes` are the file's own, or the inflated ones of a deflated file. */
export interface Part10File {
  readonly bytes: Uint8Array;
  readonly dataSet: DataSet;
  readonly transferSyntaxUid: string;
}

const explicitLittleEndian = '1.2.840.10008.1.2.1';
const deflatedExplicitLittleEndian = '1.2.840.10008.1.2.1.99';
const prefixEnd = 132;

/** Far above any header seen in practice; keeps a hostile file from filling the memory with empty items. */
const headerBytesAtMost = 8 * 1024 * 1024;
/** The largest film after inflating: a deflated file of zeros grows a thousandfold. */
const inflatedBytesAtMost = 256 * 1024 * 1024;

/**
 * Reads every attribute in front of Pixel Data (PS3.10 section 7, PS3.5 section 7) and stops there.
 *
 * @throws DomainError FILM_NOT_DICOM, FILM_TRUNCATED, FILM_TOO_LARGE; nothing else, whatever the bytes are.
 */
export function openPart10File(file: Uint8Array): Part10File {
  const bytes = withoutBuffer(file);
  if (bytes.length < prefixEnd || String.fromCharCode(...bytes.subarray(128, prefixEnd)) !== 'DICM') {
    throw new DomainError('FILM_NOT_DICOM', { fault: 'no DICM prefix' });
  }
  const meta = parse(bytes, () => dicomParser.readPart10Header(bytes.subarray(0, headerBytesAtMost)));
  const transferSyntaxUid = parse(bytes, () => meta.string('x00020010')) ?? '';
  if (transferSyntaxUid === '') {
    throw new DomainError('FILM_NOT_DICOM', { fault: 'no transfer syntax' });
  }
  const isDeflated = transferSyntaxUid === deflatedExplicitLittleEndian;
  const readable = isDeflated ? withoutBuffer(inflate(bytes, endOfMeta(meta))) : bytes;
  const header = readable.subarray(0, headerBytesAtMost);
  const dataSet = parse(readable, () => dicomParser.parseDicom(header, { untilTag: 'x7fe00010' }));
  refuseTruncated(dataSet, readable);
  return { bytes: readable, dataSet, transferSyntaxUid };
}

/** The same memory as a plain array: a Node Buffer's `slice` shares where that of an Uint8Array copies. */
function withoutBuffer(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Everything that dicom-parser throws is a string, a plain object or an Error; here it becomes one typed error. */
function parse<T>(bytes: Uint8Array, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (bytes.length > headerBytesAtMost) {
      throw new DomainError('FILM_TOO_LARGE', { fault: 'header', bytesAtMost: headerBytesAtMost }, { cause });
    }
    const ranOut = /past end|overrun|overread|'byteArray' length|maxP ?osition/.test(sentenceOf(cause));
    throw new DomainError(ranOut ? 'FILM_TRUNCATED' : 'FILM_NOT_DICOM', {}, { cause });
  }
}

function sentenceOf(cause: unknown): string {
  if (typeof cause === 'object' && cause !== null && 'exception' in cause) {
    return sentenceOf(cause.exception);
  }
  return cause instanceof Error ? cause.message : String(cause);
}

/** dicom-parser steps over a value without looking whether the file is long enough for it. */
function refuseTruncated(dataSet: DataSet, bytes: Uint8Array): void {
  for (const element of Object.values(dataSet.elements)) {
    if (!element.hadUndefinedLength && element.dataOffset + element.length > bytes.length) {
      throw new DomainError('FILM_TRUNCATED', { tag: element.tag });
    }
  }
}

function endOfMeta(meta: DataSet): number {
  return Math.max(prefixEnd, ...Object.values(meta.elements).map((element) => element.dataOffset + element.length));
}

/** The same film as a Part 10 file in Explicit VR Little Endian, which is what deflating wraps (PS3.5 annex A.5). */
function inflate(bytes: Uint8Array, dataSetStart: number): Uint8Array {
  const meta = Buffer.concat([
    Buffer.alloc(128),
    Buffer.from('DICM'),
    Buffer.from([0x02, 0x00, 0x10, 0x00, 0x55, 0x49, explicitLittleEndian.length + 1, 0x00]),
    Buffer.from(`${explicitLittleEndian}\0`),
  ]);
  try {
    return Buffer.concat([
      meta,
      inflateRawSync(bytes.subarray(dataSetStart), { maxOutputLength: inflatedBytesAtMost }),
    ]);
  } catch (cause) {
    const tooLarge = cause instanceof RangeError;
    throw new DomainError(tooLarge ? 'FILM_TOO_LARGE' : 'FILM_TRUNCATED', { fault: 'deflated' }, { cause });
  }
}
