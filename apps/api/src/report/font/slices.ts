import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type UnpackedFont, unpackWoff2 } from './unpack-woff2.ts';

/** Noto Sans SC comes in slices of some hundred characters each, so that a reader loads only what it needs. */
const folder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));
/** CSS unicode-range by slice, for example `"[4]": "U+1f1e9-1f1f5,U+1f1f7"`. */
const ranges = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')));
/** The slice that all text starts from: letters, digits and punctuation of western languages. */
const first = 'latin';
const sliceOf = new Map<number, string>();
for (const [slice, list] of Object.entries(ranges)) {
  for (const range of list.split(',')) {
    const [start = 0, end = start] = range
      .slice(2)
      .split('-')
      .map((number) => Number.parseInt(number, 16));
    for (let codePoint = start; codePoint <= end; codePoint++) {
      if (slice === first || !sliceOf.has(codePoint)) sliceOf.set(codePoint, slice);
    }
  }
}

/** Stands for a character that the font does not have: the geta mark, which printers set for a type that is missing. */
const missing = '〓';

export interface Run {
  readonly slice: string;
  readonly text: string;
}

/** The text in pieces that each one slice holds, in order. */
export function runsOf(text: string): readonly Run[] {
  const runs: { slice: string; text: string }[] = [];
  for (const character of text) {
    const known = sliceOf.get(character.codePointAt(0) ?? 0);
    const shown = known === undefined ? missing : character;
    const slice = known ?? sliceOf.get(missing.codePointAt(0) ?? 0) ?? first;
    const last = runs.at(-1);
    if (last?.slice === slice) last.text += shown;
    else runs.push({ slice, text: shown });
  }
  return runs;
}

const unpacked = new Map<string, UnpackedFont>();

/** A slice with all its weights; unpacked once a process. */
export function variableFont(slice: string): UnpackedFont {
  const known = unpacked.get(slice);
  if (known !== undefined) return known;
  const file = `noto-sans-sc-${slice.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`;
  const font = unpackWoff2(readFileSync(join(folder, 'files', file)));
  unpacked.set(slice, font);
  return font;
}
