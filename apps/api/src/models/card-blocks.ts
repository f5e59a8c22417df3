/** A piece of a model card as it is laid on paper. */
export type CardBlock =
  | { readonly kind: 'HEADING'; readonly level: number; readonly text: string }
  | { readonly kind: 'PARAGRAPH' | 'ITEM' | 'CODE'; readonly text: string }
  | { readonly kind: 'ROW'; readonly isHead: boolean; readonly cells: readonly string[] };

const heading = /^(#{1,6}) +(.*)$/;
const item = /^[-*] +/;
const fence = /^```/;
const rule = /^\|[\s:|-]+\|$/;

/**
 * What of Markdown (GitHub Flavored Markdown) a model card uses, piece by piece: headings, paragraphs, flat lists, tables
 * and fenced code. Marks inside a line are taken away, since paper has one weight of text; everything else stays as it is.
 */
export function cardBlocks(markdown: string): readonly CardBlock[] {
  const blocks: CardBlock[] = [];
  const lines = markdown.replaceAll('\r\n', '\n').split('\n');
  let isCode = false;
  let open = '';
  for (const [index, line] of lines.entries()) {
    if (fence.test(line)) isCode = !isCode;
    else if (isCode) blocks.push({ kind: 'CODE', text: line });
    else if (isContinuation(line, open)) {
      const last = blocks.pop();
      if (last !== undefined && 'text' in last) blocks.push({ ...last, text: `${last.text} ${plain(line)}` });
      continue;
    } else if (line.trim() !== '' && !rule.test(line)) blocks.push(blockOf(line, lines[index + 1] ?? ''));
    open = isCode || fence.test(line) ? '' : line;
  }
  return blocks;
}

/** Text goes on in the line after it, until an empty line or another piece begins. */
function isContinuation(line: string, before: string): boolean {
  const isText = (one: string) => one.trim() !== '' && !heading.test(one) && !one.startsWith('|');
  return isText(line) && isText(before) && !item.test(line);
}

function blockOf(line: string, next: string): CardBlock {
  const title = heading.exec(line);
  if (title !== null) return { kind: 'HEADING', level: title[1]?.length ?? 1, text: plain(title[2] ?? '') };
  if (line.startsWith('|')) {
    const cells = line.split('|').slice(1, -1);
    return { kind: 'ROW', isHead: rule.test(next), cells: cells.map((cell) => plain(cell)) };
  }
  if (item.test(line)) return { kind: 'ITEM', text: plain(line.replace(item, '')) };
  return { kind: 'PARAGRAPH', text: plain(line) };
}

function plain(text: string): string {
  return text.trim().replaceAll('**', '').replaceAll('`', '');
}
