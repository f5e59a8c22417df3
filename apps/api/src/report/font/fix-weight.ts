import { create, type PathCommand } from 'fontkit';
import { glyphTables, type OutlinePoint, simpleGlyphBytes } from './simple-glyph.ts';
import { unpackWoff2 } from './unpack-woff2.ts';
import { writeSfnt } from './write-sfnt.ts';

export type Weight = 'Regular' | 'Bold';

/** Of the font's tables those that say which glyph a character has and how lines are set. */
const kept = ['OS/2', 'cmap', 'head', 'hhea', 'maxp', 'name', 'post'];

/**
 * One weight of a variable font as a font of its own, since what a PDF embeds has no axes.
 *
 * @param file WOFF2 with an axis of weights and TrueType outlines
 * @returns a TrueType file of all its glyphs
 */
export function fixWeight(file: Uint8Array, weight: Weight): Uint8Array {
  const variable = unpackWoff2(file);
  const font = create(variable.bytes, weight);
  const glyphs = Array.from({ length: font.numGlyphs }, (_, index) => font.getGlyph(index));
  const metrics = Buffer.alloc(4 * glyphs.length);
  const outlines = glyphs.map((glyph, index) => {
    const contours = contoursOf(glyph.path.commands);
    metrics.writeUInt16BE(Math.round(glyph.advanceWidth), 4 * index);
    metrics.writeInt16BE(Math.min(...contours.flat().map(({ x }) => x), 0), 4 * index + 2);
    return simpleGlyphBytes(contours);
  });
  const tables = new Map([...variable.tables].filter(([tag]) => kept.includes(tag)));
  const hhea = Buffer.from(tables.get('hhea') ?? new Uint8Array());
  hhea.writeUInt16BE(glyphs.length, 34);
  const head = Buffer.from(tables.get('head') ?? new Uint8Array());
  // pdfkit takes two fonts of one name for one when this number is the same.
  if (weight === 'Bold') head.writeUInt32BE((head.readUInt32BE(8) ^ 1) >>> 0, 8);
  const { glyf, loca } = glyphTables(outlines);
  return writeSfnt(tables.set('head', head).set('hhea', hhea).set('hmtx', metrics).set('glyf', glyf).set('loca', loca));
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
