import { readWoff2 } from './read-woff2.ts';
import { rebuildGlyphs } from './rebuild-glyphs.ts';
import { writeSfnt } from './write-sfnt.ts';

/** Everything but these is for layout that a report does not use, or for hints. */
const kept = ['OS/2', 'HVAR', 'avar', 'cmap', 'fvar', 'gvar', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post'];
const longOffsets = 1;

export interface UnpackedFont {
  /** The whole TrueType file. */
  readonly bytes: Uint8Array;
  readonly tables: ReadonlyMap<string, Uint8Array>;
}

/**
 * A WOFF2 file as the TrueType file that it was made from, without hints and layout tables. pdfkit's reader opens WOFF2
 * but cannot embed part of one: it looks for the glyphs where TrueType has them.
 */
export function unpackWoff2(file: Uint8Array): UnpackedFont {
  const packed = readWoff2(file);
  const tables = new Map<string, Uint8Array>();
  for (const tag of kept) {
    const table = packed.get(tag);
    if (table !== undefined) tables.set(tag, table);
  }
  const { glyf, loca } = rebuildGlyphs(packed.get('glyf') ?? new Uint8Array());
  const head = Buffer.from(packed.get('head') ?? new Uint8Array());
  head.writeInt16BE(longOffsets, 50);
  tables.set('head', head).set('glyf', glyf).set('loca', loca);
  return { bytes: writeSfnt(tables), tables };
}
