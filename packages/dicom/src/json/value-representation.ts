import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Tag to value representation for the groups that radiographs carry (PS3.6 chapter 6), one pair a line. "US or SS" stands
 * there as US and is decided by Pixel Representation.
 */
const table = new Map(
  readFileSync(join(import.meta.dirname, 'value-representations.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((line): [string, string] => [line.slice(0, 8), line.slice(9)]),
);

/** PS3.6: these are US or SS as Pixel Representation (0028,0103) says (PS3.5 annex A.1, footnotes). */
const signedAsPixels = new Set([
  '00280106',
  '00280107',
  '00280108',
  '00280109',
  '00280110',
  '00280111',
  '00280120',
  '00280121',
]);

/**
 * The value representation of an attribute in a data set that does not carry it (Implicit VR). Private Creators are texts
 * (PS3.5 section 7.8.1); what stands in no dictionary here is UN.
 *
 * @param tag eight hexadecimal digits, upper case
 */
export function valueRepresentationOf(tag: string, pixelsAreSigned: boolean): string {
  if (signedAsPixels.has(tag)) return pixelsAreSigned ? 'SS' : 'US';
  if (tag === '7FE00010') return 'OW';
  if (/[13579BDF]/.test(tag.charAt(3))) return /^0{2}[1-9A-F][\dA-F]$/.test(tag.slice(4)) ? 'LO' : 'UN';
  if (tag.slice(4) === '0000') return 'UL';
  return table.get(tag) ?? 'UN';
}
