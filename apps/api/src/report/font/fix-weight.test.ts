import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { fixWeight } from './fix-weight.ts';
import { runsOf, variableFont } from './slices.ts';
import { unpackWoff2 } from './unpack-woff2.ts';

/** How far the outline of a character reaches, by the reader of fonts alone. */
function reach(bytes: Uint8Array, character: string, weight?: string) {
  const glyph = create(bytes, weight).glyphForCodePoint(character.codePointAt(0) ?? 0);
  return { ...glyph.path.bbox, advance: Math.round(glyph.advanceWidth), curves: glyph.path.commands.length };
}

test.each(['A', 'g', 'é', '筛', '弯', '，'])('%s keeps its outline and its width in both weights', (character) => {
  const variable = variableFont(runsOf(character)[0]?.slice ?? '');
  for (const weight of ['Regular', 'Bold'] as const) {
    const fixed = reach(fixWeight(variable, weight, new Set([character])), character);
    const expected = reach(variable.bytes, character, weight);
    expect(fixed.curves).toBeGreaterThan(3);
    expect(fixed.advance).toBe(expected.advance);
    // Places are whole numbers in a font, and a thousand of them are its size.
    for (const side of ['minX', 'minY', 'maxX', 'maxY'] as const) {
      expect(Math.abs(fixed[side] - expected[side])).toBeLessThanOrEqual(1);
    }
  }
});

test('a bold letter is wider than a regular one', () => {
  const variable = variableFont('latin');
  const width = (weight: 'Regular' | 'Bold') => reach(fixWeight(variable, weight, new Set(['A'])), 'A').advance;
  expect(width('Bold')).toBeGreaterThan(width('Regular'));
});

test('a character that is not asked for is empty', () => {
  const font = create(fixWeight(variableFont('latin'), 'Regular', new Set(['A'])));
  expect(font.glyphForCodePoint(0x42).path.commands).toEqual([]);
});

test('refuses what is no WOFF2', () => {
  expect(() => unpackWoff2(new Uint8Array(64))).toThrow('This is no WOFF2 font.');
});

test('parts a text into what each slice holds, and shows a mark for what none holds', () => {
  expect(runsOf('Cobb 32°筛').map(({ text }) => text)).toEqual(['Cobb 32°', '筛']);
  expect(runsOf('\u{10ffff}')).toMatchObject([{ text: '〓' }]);
});
