/** What of fontkit is used here; it comes without types. */
declare module 'fontkit' {
  interface PathCommand {
    readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
    readonly args: readonly number[];
  }
  interface Glyph {
    readonly id: number;
    readonly path: {
      readonly commands: readonly PathCommand[];
      readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
    };
    readonly advanceWidth: number;
  }
  interface Font {
    readonly numGlyphs: number;
    glyphForCodePoint(codePoint: number): Glyph;
  }
  /** @param variation the name of an instance of a variable font */
  export function create(bytes: Uint8Array, variation?: string): Font;
}
