/** An `@` that begins a word, and what is typed behind it up to the caret. */
const typed = /(?:^|[\s(，、。])@([^@\n]{0,40})$/u;

/** What of a member's name has been typed before the caret, or null when no name is being typed. */
export function mentionQuery(text: string, caret: number): string | null {
  return typed.exec(text.slice(0, caret))?.[1] ?? null;
}

/** The text with the name in full in place of what was typed of it, and where the caret then stands. */
export function withMention(text: string, caret: number, displayName: string): { text: string; caret: number } {
  const query = mentionQuery(text, caret) ?? '';
  const before = `${text.slice(0, caret - query.length)}${displayName} `;
  return { text: before + text.slice(caret), caret: before.length };
}

/** The members whose name has what was typed at the start of a word, whatever its case. */
export function matchingMembers<Member extends { readonly displayName: string }>(
  members: readonly Member[],
  query: string,
): readonly Member[] {
  const wanted = query.toLocaleLowerCase();
  return members.filter(({ displayName }) => ` ${displayName.toLocaleLowerCase()}`.includes(` ${wanted}`));
}
