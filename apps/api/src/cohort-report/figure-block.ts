import { escapeHtml } from './escape-html.ts';

/** A figure with its words and the numbers that it is drawn from; what cannot be drawn is said. */
export function figureBlock(title: string, drawing: string | null, words: string, numbers: string): string {
  const shown =
    drawing === null
      ? '<p>The studies do not determine this figure.</p>'
      : `${drawing}<figcaption>${escapeHtml(words)}</figcaption>`;
  const behind = drawing === null ? '' : `<details><summary>Numbers</summary>${numbers}</details>`;
  return `<section><h2>${escapeHtml(title)}</h2><figure>${shown}</figure>${behind}</section>`;
}
