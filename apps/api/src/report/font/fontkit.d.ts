/** What of fontkit is used here; it comes without types. */
declare module 'fontkit' {
  interface PathCommand {
    readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
    readonly args: readonly number[];
  }
  interface Glyph {
    readonly path: { readonly commands: readonly PathCommand[] };
    readonly advanceWidth: number;
  }
  interface Font {
    readonly numGlyphs: number;
    getGlyph(glyph: number): Glyph;
  }
  /** @param variation the name of an instance of a variable font */
  export function create(bytes: Uint8Array, variation?: string): Font;
}
