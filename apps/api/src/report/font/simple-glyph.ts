/** A point of a contour, in font units; one off the curve is the control point of a quadratic. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/** OpenType's tables glyf and loca, the second in its long form. */
export interface GlyphTables {
  readonly glyf: Uint8Array;
  readonly loca: Uint8Array;
}

/** The glyphs one after another, and where each begins. */
export function glyphTables(glyphs: readonly Uint8Array[]): GlyphTables {
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  let end = 0;
  for (const [index, glyph] of glyphs.entries()) {
    end += glyph.byteLength;
    loca.writeUInt32BE(end, 4 * (index + 1));
  }
  return { glyf: Buffer.concat(glyphs), loca };
}

/**
 * A glyph of contours as the table glyf has it, every step in two bytes and without hints.
 *
 * @param bounds eight bytes: left, bottom, right, top; taken from the points when they are not known
 */
export function simpleGlyphBytes(
  contours: readonly (readonly OutlinePoint[])[],
  bounds: Uint8Array | null = null,
): Uint8Array {
  if (contours.length === 0) return new Uint8Array();
  const points = contours.flat();
  const header = Buffer.alloc(10 + 2 * contours.length + 2);
  header.writeInt16BE(contours.length, 0);
  header.set(bounds ?? boundsOf(points), 2);
  let last = -1;
  for (const [index, contour] of contours.entries()) {
    last += contour.length;
    header.writeUInt16BE(last, 10 + 2 * index);
  }
  const flags = Uint8Array.from(points, ({ onCurve }) => (onCurve ? 1 : 0));
  const bytes = [header, flags, steps(points.map(({ x }) => x)), steps(points.map(({ y }) => y))];
  return Buffer.concat(flags.byteLength % 2 === 0 ? bytes : [...bytes, new Uint8Array(1)]);
}

function steps(values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeInt16BE(value - (values[index - 1] ?? 0), 2 * index);
  return bytes;
}

function boundsOf(points: readonly OutlinePoint[]): Uint8Array {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const bounds = Buffer.alloc(8);
  for (const [index, value] of [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].entries()) {
    bounds.writeInt16BE(value, 2 * index);
  }
  return bounds;
}
