import type { JsonValue } from './json-data-set.ts';

type Reader = (view: DataView, at: number, littleEndian: boolean) => JsonValue;

/** Bytes a value and how to read one, by value representation (PS3.5 table 6.2-1, PS3.18 table F.2.3-1). */
const readers: Readonly<Record<string, readonly [number, Reader]>> = {
  US: [2, (view, at, little) => view.getUint16(at, little)],
  SS: [2, (view, at, little) => view.getInt16(at, little)],
  UL: [4, (view, at, little) => view.getUint32(at, little)],
  SL: [4, (view, at, little) => view.getInt32(at, little)],
  UV: [8, (view, at, little) => wholeNumber(view.getBigUint64(at, little))],
  SV: [8, (view, at, little) => wholeNumber(view.getBigInt64(at, little))],
  FL: [4, (view, at, little) => realNumber(view.getFloat32(at, little))],
  FD: [8, (view, at, little) => realNumber(view.getFloat64(at, little))],
  AT: [4, (view, at, little) => hex(view.getUint16(at, little)) + hex(view.getUint16(at + 2, little))],
};

/** Bytes a unit of what stands as bytes, so that they can be put into little-endian order. */
const unitBytes: Readonly<Record<string, number>> = { OB: 1, UN: 1, OW: 2, OF: 4, OL: 4, OD: 8, OV: 8 };

/** The numbers of a binary attribute; null when the value representation is no number. A broken tail is left out. */
export function binaryValues(bytes: Uint8Array, vr: string, isLittleEndian: boolean): JsonValue[] | null {
  const reader = readers[vr];
  if (reader === undefined) return null;
  const [size, read] = reader;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / size) }, (_, index) =>
    read(view, index * size, isLittleEndian),
  );
}

/** Whether the attribute is one of bytes, which stand inline or at an address. */
export function isBytes(vr: string): boolean {
  return unitBytes[vr] !== undefined;
}

/** The bytes in little-endian order, as JSON and bulk data give them (PS3.18 section F.2.7). */
export function littleEndianBytes(bytes: Uint8Array, vr: string, isLittleEndian: boolean): Uint8Array {
  const unit = unitBytes[vr] ?? 1;
  if (isLittleEndian || unit === 1) return bytes;
  const copy = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % unit)));
  if (unit === 2) return copy.swap16();
  return unit === 4 ? copy.swap32() : copy.swap64();
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0');
}

/** JSON has no words for these (PS3.18 section F.2.3). */
function realNumber(number: number): JsonValue {
  if (Number.isNaN(number)) return 'NaN';
  return Number.isFinite(number) ? number : number > 0 ? 'inf' : '-inf';
}

function wholeNumber(number: bigint): JsonValue {
  const near = Number(number);
  return Number.isSafeInteger(near) ? near : number.toString();
}
