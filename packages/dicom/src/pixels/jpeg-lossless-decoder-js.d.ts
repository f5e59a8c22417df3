declare module 'jpeg-lossless-decoder-js' {
  export class Decoder {
    /** Rows decoded in full. */
    readonly yLoc: number;
    /** Where reading has come to. */
    readonly stream: { readonly index: number } | null;
    decode(buffer: ArrayBuffer): Uint8Array | Uint16Array | null;
  }
}
