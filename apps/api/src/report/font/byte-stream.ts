/** Reads big-endian numbers one after another, with the two packed forms of WOFF2. */
export class ByteStream {
  private readonly view: DataView;
  private place = 0;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get position(): number {
    return this.place;
  }

  uint8(): number {
    return this.view.getUint8(this.place++);
  }

  uint16(): number {
    this.place += 2;
    return this.view.getUint16(this.place - 2);
  }

  int16(): number {
    this.place += 2;
    return this.view.getInt16(this.place - 2);
  }

  uint32(): number {
    this.place += 4;
    return this.view.getUint32(this.place - 4);
  }

  take(length: number): Uint8Array {
    const start = this.view.byteOffset + this.place;
    this.place += length;
    if (this.place > this.view.byteLength) throw new RangeError('The font ends before its content does.');
    return new Uint8Array(this.view.buffer, start, length);
  }

  /** UIntBase128: seven bits a byte, the highest first (WOFF2, 4.1). */
  base128(): number {
    let value = 0;
    for (let bytes = 0; bytes < 5; bytes++) {
      const byte = this.uint8();
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw new RangeError('A length in the font is longer than five bytes.');
  }

  /** 255UInt16 (WOFF2, 4.1). */
  packed16(): number {
    const code = this.uint8();
    if (code === 253) return this.uint16();
    if (code === 254) return this.uint8() + 506;
    return code === 255 ? this.uint8() + 253 : code;
  }
}
