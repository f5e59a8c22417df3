import { expect, test } from 'vitest';
import { cardBlocks } from './card-blocks.ts';

test('headings, paragraphs over lines, lists, tables and code become pieces in their order', () => {
  const card =
    '# A 1.0\n\nOne **bold**\nline more.\n\n- first\n  goes on\n- `second`\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n```\nx  y\n```\n';
  expect(cardBlocks(card)).toEqual([
    { kind: 'HEADING', level: 1, text: 'A 1.0' },
    { kind: 'PARAGRAPH', text: 'One bold line more.' },
    { kind: 'ITEM', text: 'first goes on' },
    { kind: 'ITEM', text: 'second' },
    { kind: 'ROW', isHead: true, cells: ['a', 'b'] },
    { kind: 'ROW', isHead: false, cells: ['1', '2'] },
    { kind: 'CODE', text: 'x  y' },
  ]);
});

test('no text, no pieces', () => {
  expect(cardBlocks('\n\n')).toEqual([]);
});
