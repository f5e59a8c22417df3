import protobuf from 'protobufjs/minimal.js';

/** What to do with a field's value, by the field's number. */
export interface FieldReaders {
  /** Strings and messages: the bytes, not copied. */
  readonly bytes?: Readonly<Record<number, (value: Uint8Array) => void>>;
  /** Integers and enumerations. */
  readonly integers?: Readonly<Record<number, (value: number) => void>>;
}

const integerType = 0;
const bytesType = 2;

/**
 * Walks over one protobuf message and skips what nobody reads. A field of another wire type than its reader expects
 * is skipped, as every protobuf library does: read otherwise, it could hide what comes behind it.
 * Throws when the bytes end too early.
 */
export function readFields(message: Uint8Array, { bytes, integers }: FieldReaders): void {
  const reader = protobuf.Reader.create(message);
  while (reader.pos < reader.len) {
    const tag = reader.tag();
    const field = tag >>> 3;
    const wireType = tag & 7;
    if (wireType === bytesType && bytes?.[field] !== undefined) bytes[field](reader.bytes());
    else if (wireType === integerType && integers?.[field] !== undefined) integers[field](numberOf(reader.int64()));
    else reader.skipType(wireType, 0, field);
  }
}

function numberOf({ high, low }: { readonly high: number; readonly low: number }): number {
  return high * 2 ** 32 + (low >>> 0);
}
