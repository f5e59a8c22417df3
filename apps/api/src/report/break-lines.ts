/** Where a line may end: behind a blank, and beside an ideograph unless a closing mark follows (UAX 14, in short). */
const pieces =
  /\S*?[\p{Script=Han}\u3000-\u303f\uff00-\uffef][\u3001\u3002\uff09\uff0c\uff1a\uff1b\u300d\uff01\uff1f]*|\S+\s*|\s+/gu;

/**
 * The text in lines that are no wider than they may be; a word that is wider for itself is cut.
 *
 * @param widthOf in the unit of `width`
 */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, widthOf));
}

function breakParagraph(paragraph: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of paragraph.match(pieces) ?? []) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
    while (widthOf(line.trimEnd()) > width) {
      const cut = fittingLength(line, width, widthOf);
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  return [...lines, line.trimEnd()];
}

function fittingLength(line: string, width: number, widthOf: (text: string) => number): number {
  const characters = [...line];
  let fitting = 1;
  while (fitting < characters.length && widthOf(characters.slice(0, fitting + 1).join('')) <= width) fitting++;
  return characters.slice(0, fitting).join('').length;
}
