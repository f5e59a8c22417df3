declare module '@cornerstonejs/codec-charls/decodewasmjs' {
  export default function open(output: import('./wasm-codec.ts').CodecOutput): Promise<{
    JpegLSDecoder: new () => import('./wasm-codec.ts').WasmDecoder;
  }>;
}
declare module '@cornerstonejs/codec-openjpeg/decodewasmjs' {
  export default function open(output: import('./wasm-codec.ts').CodecOutput): Promise<{
    J2KDecoder: new () => import('./wasm-codec.ts').WasmDecoder;
  }>;
}
declare module '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs' {
  export default function open(output: import('./wasm-codec.ts').CodecOutput): Promise<{
    JPEGDecoder: new () => import('./wasm-codec.ts').WasmDecoder;
  }>;
}
