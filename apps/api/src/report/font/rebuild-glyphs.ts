import { ByteStream } from './byte-stream.ts';
import { type GlyphTables, glyphTables, type OutlinePoint, simpleGlyphBytes } from './simple-glyph.ts';

type Streams = Record<
  'contours' | 'points' | 'flags' | 'glyphs' | 'composites' | 'bounds' | 'instructions',
  ByteStream
> & { readonly hasBounds: (glyph: number) => boolean };

/** Undoes WOFF2's transformation of glyf (5.1). Hints are left out: what is embedded in a PDF is not hinted. */
export function rebuildGlyphs(transformed: Uint8Array): GlyphTables {
  const stream = new ByteStream(transformed);
  stream.take(4);
  const count = stream.uint16();
  stream.take(2);
  const streams = readStreams(stream, count);
  return glyphTables(Array.from({ length: count }, (_, glyph) => rebuildGlyph(streams, glyph)));
}

function readStreams(stream: ByteStream, count: number): Streams {
  const lengths = Array.from({ length: 7 }, () => stream.uint32());
  const [contours, points, flags, glyphs, composites, bounds, instructions] = lengths.map((length) =>
    stream.take(length),
  );
  const open = (bytes: Uint8Array | undefined) => new ByteStream(bytes ?? new Uint8Array());
  const bitmap = bounds?.subarray(0, 4 * Math.ceil(count / 32)) ?? new Uint8Array();
  return {
    contours: open(contours),
    points: open(points),
    flags: open(flags),
    glyphs: open(glyphs),
    composites: open(composites),
    bounds: open(bounds?.subarray(bitmap.byteLength)),
    instructions: open(instructions),
    hasBounds: (glyph) => ((bitmap[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0,
  };
}

function rebuildGlyph(streams: Streams, glyph: number): Uint8Array {
  const contours = streams.contours.int16();
  if (contours === 0) return new Uint8Array();
  const bounds = streams.hasBounds(glyph) ? streams.bounds.take(8) : null;
  return contours > 0 ? simpleGlyph(streams, contours, bounds) : compositeGlyph(streams, bounds);
}

function simpleGlyph(streams: Streams, contours: number, bounds: Uint8Array | null): Uint8Array {
  const lengths = Array.from({ length: contours }, () => streams.points.packed16());
  const points = readPoints(
    streams,
    lengths.reduce((sum, length) => sum + length, 0),
  );
  streams.instructions.take(streams.glyphs.packed16());
  let start = 0;
  const outline = lengths.map((length) => {
    start += length;
    return points.slice(start - length, start);
  });
  return simpleGlyphBytes(outline, bounds);
}

function readPoints({ flags, glyphs }: Streams, count: number): OutlinePoint[] {
  let x = 0;
  let y = 0;
  return Array.from({ length: count }, () => {
    const flag = flags.uint8();
    const [dx, dy] = readStep(flag & 0x7f, glyphs);
    x += dx;
    y += dy;
    return { x, y, onCurve: flag < 0x80 };
  });
}

/** WOFF2, 5.2: the step to the next point, in two to five bytes. */
function readStep(code: number, bytes: ByteStream): readonly [number, number] {
  const sign = (bit: number, value: number) => (bit & 1 ? value : -value);
  if (code < 10) return [0, sign(code, ((code & 14) << 7) + bytes.uint8())];
  if (code < 20) return [sign(code, (((code - 10) & 14) << 7) + bytes.uint8()), 0];
  if (code < 84) {
    const base = code - 20;
    const byte = bytes.uint8();
    return [sign(code, 1 + (base & 0x30) + (byte >> 4)), sign(code >> 1, 1 + ((base & 0x0c) << 2) + (byte & 0x0f))];
  }
  if (code < 120) {
    const base = code - 84;
    return [
      sign(code, 1 + (Math.floor(base / 12) << 8) + bytes.uint8()),
      sign(code >> 1, 1 + (((base % 12) >> 2) << 8) + bytes.uint8()),
    ];
  }
  if (code < 124) {
    const [first, second, third] = [bytes.uint8(), bytes.uint8(), bytes.uint8()];
    return [sign(code, (first << 4) + (second >> 4)), sign(code >> 1, ((second & 0x0f) << 8) + third)];
  }
  return [sign(code, bytes.uint16()), sign(code >> 1, bytes.uint16())];
}

const wordArguments = 0x0001;
const scale = 0x0008;
const moreComponents = 0x0020;
const twoScales = 0x0040;
const matrix = 0x0080;
const instructions = 0x0100;

function compositeGlyph(streams: Streams, bounds: Uint8Array | null): Uint8Array {
  if (bounds === null) throw new Error('A composite glyph of the font has no bounds.');
  const header = Buffer.alloc(10);
  header.writeInt16BE(-1, 0);
  header.set(bounds, 2);
  const components: Uint8Array[] = [];
  let isHinted = false;
  let flags: number;
  do {
    flags = streams.composites.uint16();
    isHinted ||= (flags & instructions) !== 0;
    const start = Buffer.alloc(2);
    start.writeUInt16BE(flags & ~instructions);
    const placed = flags & wordArguments ? 4 : 2;
    const scaled = flags & scale ? 2 : flags & twoScales ? 4 : flags & matrix ? 8 : 0;
    components.push(start, streams.composites.take(2 + placed + scaled));
  } while (flags & moreComponents);
  if (isHinted) streams.instructions.take(streams.glyphs.packed16());
  return Buffer.concat([header, ...components]);
}
