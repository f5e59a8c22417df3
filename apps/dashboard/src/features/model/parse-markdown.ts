/** Text in one line: plain, set off, or code. */
export interface Inline {
  readonly kind: 'TEXT' | 'STRONG' | 'CODE';
  readonly text: string;
}

export type Block =
  | { readonly kind: 'HEADING'; readonly level: number; readonly text: readonly Inline[] }
  | { readonly kind: 'PARAGRAPH'; readonly text: readonly Inline[] }
  | { readonly kind: 'LIST'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'CODE'; readonly text: string }
  | { readonly kind: 'TABLE'; readonly head: readonly Cells[number][]; readonly rows: readonly Cells[] };

type Cells = readonly (readonly Inline[])[];

/**
 * What of Markdown (GitHub Flavored Markdown) a model card uses: headings, paragraphs, flat lists, tables, fenced code,
 * bold and code in a line. Everything else, HTML too, is text as it stands.
 */
export function parseMarkdown(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = markdown.replaceAll('\r\n', '\n').split('\n');
  let place = 0;
  while (place < lines.length) {
    const length = blockLength(lines, place);
    if (lines[place]?.trim() !== '') blocks.push(blockOf(lines.slice(place, place + length)));
    place += length;
  }
  return blocks;
}

const fence = /^```/;
const heading = /^(#{1,6}) +(.*)$/;
const item = /^[-*] +/;
const row = /^\|/;
const begins = [fence, heading, item, row];

/** How many lines the block that begins here has. */
function blockLength(lines: readonly string[], start: number): number {
  const first = lines[start] ?? '';
  const rest = lines.slice(start + 1);
  const until = (isEnd: (line: string) => boolean) => {
    const end = rest.findIndex(isEnd);
    return end < 0 ? rest.length : end;
  };
  if (first.trim() === '' || heading.test(first)) return 1;
  if (fence.test(first)) return until((line) => fence.test(line)) + 2;
  if (row.test(first)) return until((line) => !row.test(line)) + 1;
  if (item.test(first)) return until((line) => line.trim() === '' || (!item.test(line) && !/^ +/.test(line))) + 1;
  return until((line) => line.trim() === '' || begins.some((begin) => begin.test(line))) + 1;
}

function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines;
  const title = heading.exec(first);
  if (title !== null) return { kind: 'HEADING', level: title[1]?.length ?? 1, text: inlines(title[2] ?? '') };
  if (fence.test(first))
    return {
      kind: 'CODE',
      text: lines
        .slice(1)
        .filter((line) => !fence.test(line))
        .join('\n'),
    };
  if (row.test(first)) return tableOf(lines);
  if (item.test(first)) return { kind: 'LIST', items: itemsOf(lines).map(inlines) };
  return { kind: 'PARAGRAPH', text: inlines(lines.map((line) => line.trim()).join(' ')) };
}

function itemsOf(lines: readonly string[]): readonly string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (item.test(line)) items.push(line.replace(item, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return items;
}

function tableOf(lines: readonly string[]): Block {
  const [head = [], ...rows] = lines.filter((line) => !/^\|[\s|:-]+$/.test(line)).map(cellsOf);
  return { kind: 'TABLE', head, rows };
}

function cellsOf(line: string): Cells {
  return line
    .trim()
    .replaceAll(/^\||\|$/g, '')
    .split('|')
    .map((cell) => inlines(cell.trim()));
}

function inlines(text: string): readonly Inline[] {
  const parts = text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).filter((part) => part !== '');
  return parts.map((part) => {
    if (part.startsWith('**') && part.length > 4) return { kind: 'STRONG', text: part.slice(2, -2) };
    if (part.startsWith('`') && part.length > 2) return { kind: 'CODE', text: part.slice(1, -1) };
    return { kind: 'TEXT', text: part };
  });
}
