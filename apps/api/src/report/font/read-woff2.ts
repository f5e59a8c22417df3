import { brotliDecompressSync } from 'node:zlib';
import { ByteStream } from './byte-stream.ts';

/** The tables of a font by their tags; glyf is still as WOFF2 transforms it, and loca is empty. */
export type Woff2Tables = ReadonlyMap<string, Uint8Array>;

/** WOFF2, 4.1: tags known by number. */
const knownTags =
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'.match(
    /.{4}(?= |$)/g,
  ) ?? [];
const ownTag = 63;
const signature = 0x774f4632;

/**
 * Takes a WOFF2 file apart (W3C, WOFF File Format 2.0).
 *
 * @throws Error for what is no WOFF2 font, or one that transforms another table than glyf and loca
 */
export function readWoff2(file: Uint8Array): Woff2Tables {
  const stream = new ByteStream(file);
  if (stream.uint32() !== signature) throw new Error('This is no WOFF2 font.');
  stream.take(8);
  const count = stream.uint16();
  stream.take(6);
  const compressedLength = stream.uint32();
  stream.take(24);
  const directory = Array.from({ length: count }, () => readEntry(stream));
  const tables = new ByteStream(brotliDecompressSync(stream.take(compressedLength)));
  return new Map(directory.map(({ tag, length }) => [tag, tables.take(length)]));
}

function readEntry(stream: ByteStream): { tag: string; length: number } {
  const flags = stream.uint8();
  const known = flags & 0x3f;
  const tag = known === ownTag ? Buffer.from(stream.take(4)).toString('latin1') : (knownTags[known] ?? '');
  const length = stream.base128();
  const isGlyphs = tag === 'glyf' || tag === 'loca';
  if (flags >> 6 !== 0) throw new Error(`The font transforms ${tag} in a way that is not read here.`);
  return { tag, length: isGlyphs ? stream.base128() : length };
}
