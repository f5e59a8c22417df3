import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from './break-lines.ts';

/** An ideograph is two wide, everything else one. */
const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);

test.each([
  ['films of the whole spine', 9, ['films of', 'the whole', 'spine']],
  ['一二三四五', 6, ['一二三', '四五']],
  ['一二三，四五', 6, ['一二', '三，四', '五']],
  ['Cobb角32°，凸向左侧', 8, ['Cobb角', '32°，凸向', '左侧']],
  ['unbreakable', 4, ['unbr', 'eaka', 'ble']],
  ['one\ntwo', 9, ['one', 'two']],
  ['', 9, ['']],
])('%s in %d', (text, width, lines) => {
  expect(breakLines(text, width, widthOf)).toEqual(lines);
});

test('loses nothing but blanks, and no line is too wide', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '一', '，', '角') }),
      fc.integer({ min: 2, max: 12 }),
      (text, width) => {
        const lines = breakLines(text, width, widthOf);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});
