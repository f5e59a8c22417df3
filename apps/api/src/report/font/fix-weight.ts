import { create, type PathCommand } from 'fontkit';
import { glyphTables, type OutlinePoint, simpleGlyphBytes } from './simple-glyph.ts';
import type { UnpackedFont } from './unpack-woff2.ts';
import { writeSfnt } from './write-sfnt.ts';

export type Weight = 'Regular' | 'Bold';

/** Of the font's tables those that say which glyph a character has and how lines are set. */
const kept = ['OS/2', 'cmap', 'head', 'hhea', 'maxp', 'name', 'post'];

/**
 * One weight of a variable font as a font of its own, since what a PDF embeds has no axes: only the outlines of the
 * characters that are asked for, as making one takes most of the time.
 *
 * @param variable with an axis of weights and TrueType outlines
 * @returns a TrueType file; every other character in it is empty
 */
export function fixWeight(
  { bytes, tables }: UnpackedFont,
  weight: Weight,
  characters: ReadonlySet<string>,
): Uint8Array {
  const font = create(bytes, weight);
  const metrics = Buffer.alloc(4 * font.numGlyphs);
  const outlines: Uint8Array[] = Array.from({ length: font.numGlyphs }, () => new Uint8Array());
  for (const character of characters) {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const contours = contoursOf(glyph.path.commands);
    const left = Math.min(...contours.flat().map(({ x }) => x));
    metrics.writeUInt16BE(Math.round(glyph.advanceWidth), 4 * glyph.id);
    metrics.writeInt16BE(Number.isFinite(left) ? left : 0, 4 * glyph.id + 2);
    outlines[glyph.id] = simpleGlyphBytes(contours);
  }
  const fixed = new Map([...tables].filter(([tag]) => kept.includes(tag)));
  const hhea = Buffer.from(fixed.get('hhea') ?? new Uint8Array());
  hhea.writeUInt16BE(font.numGlyphs, 34);
  const head = Buffer.from(fixed.get('head') ?? new Uint8Array());
  // pdfkit takes two fonts of one name for one when this number is the same.
  if (weight === 'Bold') head.writeUInt32BE((head.readUInt32BE(8) ^ 1) >>> 0, 8);
  const { glyf, loca } = glyphTables(outlines);
  return writeSfnt(fixed.set('head', head).set('hhea', hhea).set('hmtx', metrics).set('glyf', glyf).set('loca', loca));
}

function contoursOf(commands: readonly PathCommand[]): OutlinePoint[][] {
  const contours: OutlinePoint[][] = [];
  for (const { command, args } of commands) {
    const [first = 0, second = 0, third = 0, fourth = 0] = args.map(Math.round);
    if (command === 'moveTo') contours.push([]);
    if (command === 'bezierCurveTo') throw new Error('The font has other outlines than TrueType’s.');
    const contour = contours.at(-1) ?? [];
    if (command === 'quadraticCurveTo') {
      contour.push({ x: first, y: second, onCurve: false }, { x: third, y: fourth, onCurve: true });
    } else if (command !== 'closePath') {
      contour.push({ x: first, y: second, onCurve: true });
    }
  }
  return contours;
}
