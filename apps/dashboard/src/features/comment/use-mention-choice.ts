import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { Member } from './comments-panel.tsx';
import { matchingMembers, mentionQuery, withMention } from './mention-query.ts';

/** More than these nobody looks through; another letter narrows them. */
const mostOffered = 6;

/** The text of a comment, the members whom a name being typed could mean, and those who were chosen. */
export function useMentionChoice(members: readonly Member[], field: RefObject<HTMLTextAreaElement | null>) {
  const [text, setText] = useState('');
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const [chosen, setChosen] = useState<readonly Member[]>([]);
  const offered = query === null ? [] : matchingMembers(members, query).slice(0, mostOffered);
  const look = () => {
    const next = mentionQuery(field.current?.value ?? '', field.current?.selectionStart ?? 0);
    if (next === query) return;
    setQuery(next);
    setActive(0);
  };
  const choose = (member: Member) => {
    const place = withMention(text, field.current?.selectionStart ?? text.length, member.displayName);
    setText(place.text);
    setChosen((before) => [...before, member]);
    setQuery(null);
    // The caret can be placed only once the browser shows the new text.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(place.caret, place.caret);
    });
  };
  const close = () => setQuery(null);
  return {
    text,
    offered,
    active: Math.min(active, Math.max(0, offered.length - 1)),
    mentionedUserIds: new Set(chosen.filter((member) => text.includes(`@${member.displayName}`)).map(({ id }) => id)),
    write: (next: string) => {
      setText(next);
      look();
    },
    look,
    choose,
    /** Whether the key was for the list. */
    press: (event: KeyboardEvent) => pressInList(event, { offered, active, setActive, choose, close }),
    close,
    clear: () => {
      setText('');
      setQuery(null);
      setChosen([]);
    },
  };
}

interface OpenList {
  readonly offered: readonly Member[];
  readonly active: number;
  setActive(index: number): void;
  choose(member: Member): void;
  close(): void;
}

/** Arrows go round, Enter and Tab choose, Escape closes; every other key is the text's. */
function pressInList(event: KeyboardEvent, { offered, active, setActive, choose, close }: OpenList): boolean {
  const member = offered[active];
  if (member === undefined || event.ctrlKey || event.metaKey) return false;
  if (event.key === 'ArrowDown') setActive((active + 1) % offered.length);
  else if (event.key === 'ArrowUp') setActive((active + offered.length - 1) % offered.length);
  else if (event.key === 'Enter' || event.key === 'Tab') choose(member);
  else if (event.key === 'Escape') close();
  else return false;
  event.preventDefault();
  return true;
}
