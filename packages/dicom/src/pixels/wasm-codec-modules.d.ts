declare module '@cornerstonejs/codec-charls/decodewasmjs' {
  export default function open(): Promise<{
    JpegLSDecoder: new () => import('./wasm-codec.ts').WasmDecoder;
  }>;
}
declare module '@cornerstonejs/codec-openjpeg/decodewasmjs' {
  export default function open(): Promise<{
    J2KDecoder: new () => import('./wasm-codec.ts').WasmDecoder;
  }>;
}
declare module '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs' {
  export default function open(): Promise<{
    JPEGDecoder: new () => import('./wasm-codec.ts').WasmDecoder;
  }>;
}
