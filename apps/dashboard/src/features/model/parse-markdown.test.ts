import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseMarkdown } from './parse-markdown.ts';

const text = (of: string) => [{ kind: 'TEXT', text: of }];

test('headings, paragraphs over lines, bold and code', () => {
  expect(parseMarkdown('# Title\n\nOne **bold** line,\nand `code`.\n## Next')).toEqual([
    { kind: 'HEADING', level: 1, text: text('Title') },
    {
      kind: 'PARAGRAPH',
      text: [
        { kind: 'TEXT', text: 'One ' },
        { kind: 'STRONG', text: 'bold' },
        { kind: 'TEXT', text: ' line, and ' },
        { kind: 'CODE', text: 'code' },
        { kind: 'TEXT', text: '.' },
      ],
    },
    { kind: 'HEADING', level: 2, text: text('Next') },
  ]);
});

test('lists whose items go on in the next line, and fenced code as it stands', () => {
  expect(parseMarkdown('- one\n  and more\n- two\n\n```sh\n# not a heading\n```\nafter')).toEqual([
    { kind: 'LIST', items: [text('one and more'), text('two')] },
    { kind: 'CODE', text: '# not a heading' },
    { kind: 'PARAGRAPH', text: text('after') },
  ]);
});

test('tables, with an empty cell', () => {
  expect(parseMarkdown('| a | b |\n| --- | ---: |\n| 1 |  |')).toEqual([
    { kind: 'TABLE', head: [text('a'), text('b')], rows: [[text('1'), []]] },
  ]);
});

test('HTML and links are text as they stand', () => {
  const html = '<img src=x onerror=alert(1)> [a](javascript:alert(1))';
  expect(parseMarkdown(html)).toEqual([{ kind: 'PARAGRAPH', text: text(html) }]);
});

test('the card that ships loses none of its words', () => {
  const card = readFileSync(join(import.meta.dirname, '../../../../../models/spine-pair/1.0.0/MODEL_CARD.md'), 'utf8');
  const blocks = parseMarkdown(card);
  expect(new Set(blocks.map(({ kind }) => kind))).toContain('TABLE');
  const words = (of: string) => of.match(/[\p{L}\p{N}.]+/gu) ?? [];
  const said = JSON.stringify(blocks, (_, value) => (value === null || typeof value !== 'object' ? value : value));
  for (const word of words(card.replaceAll(/^```.*$/gm, ''))) expect(said).toContain(word);
});

test('ends for any text', () => {
  for (const odd of ['', '```', '|', '#', '- ', '**', '`', '\n\n\n', '# \n- \n|']) {
    expect(Array.isArray(parseMarkdown(odd))).toBe(true);
  }
});
