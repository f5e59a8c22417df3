'use client';
import { useRouter } from 'next/navigation';
import { type ChangeEvent, useEffect, useRef, useState, useTransition } from 'react';
import { Button } from '../../ui/button.tsx';
import { useLocale } from '../../ui/formats.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { useIsHydrated } from '../../ui/use-is-hydrated.ts';
import { uploadMessages } from '../upload/messages.ts';
import { filterNames, worklistMessages } from './messages.ts';
import type { WorklistCounts } from './use-worklist.ts';
import { type WorklistQuestion, worklistAddress, worklistFilters } from './worklist-filter.ts';
import styles from './worklist-toolbar.module.css';

const countOf = {
  ALL: 'all',
  CMS: 'cms',
  SCOLIOSIS: 'scoliosis',
  UNREAD: 'unread',
  WITHOUT_RESULT: 'withoutResult',
} as const;

interface WorklistToolbarProps {
  readonly question: WorklistQuestion;
  readonly counts: WorklistCounts;
  /** Absent when the role may not add films. */
  readonly onFiles: ((files: readonly File[]) => void) | null;
  readonly nowMs: number;
}

export function WorklistToolbar({ question, counts, onFiles, nowMs }: WorklistToolbarProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const ask = (next: WorklistQuestion) => {
    startTransition(() => router.replace(worklistAddress(next), { scroll: false }));
  };
  return (
    <div aria-busy={isPending}>
      <header className={styles.top}>
        <div className={styles.heading}>
          <h1>{worklistMessages.title}</h1>
          <Today nowMs={nowMs} counts={counts} />
        </div>
        <SearchField question={question} onAsk={ask} />
        {onFiles !== null && <AddFilms onFiles={onFiles} />}
      </header>
      <nav className={styles.chips} aria-label={worklistMessages.filters}>
        {worklistFilters.map((filter) => (
          <button
            key={filter}
            type="button"
            className={styles.chip}
            data-filter={filter}
            aria-pressed={filter === question.filter}
            onClick={() => ask({ ...question, filter })}
          >
            {filterNames[filter]} <b>{counts[countOf[filter]]}</b>
          </button>
        ))}
      </nav>
    </div>
  );
}

function Today({ nowMs, counts }: { nowMs: number; counts: WorklistCounts }) {
  const day = new Intl.DateTimeFormat(useLocale(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const parts = [day.format(nowMs), worklistMessages.unread(counts.unread)];
  if (counts.inProgress > 0) parts.push(worklistMessages.screening(counts.inProgress));
  return <p>{parts.join(' · ')}</p>;
}

const typingPauseMs = 250;

function SearchField({ question, onAsk }: { question: WorklistQuestion; onAsk: (next: WorklistQuestion) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(question.search);
  const latest = useRef({ question, onAsk });
  useEffect(() => {
    latest.current = { question, onAsk };
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      const { question: asked, onAsk: tell } = latest.current;
      if (text.trim() !== asked.search) tell({ ...asked, search: text.trim() });
    }, typingPauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  useKeys([{ keys: ['/'], label: worklistMessages.keys.search, run: () => field.current?.focus() }]);
  return (
    <label className={styles.search}>
      <span className="visually-hidden">{worklistMessages.search}</span>
      <input
        ref={field}
        type="search"
        value={text}
        placeholder={worklistMessages.search}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <KeyHint name="/" />
    </label>
  );
}

function AddFilms({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const isHydrated = useIsHydrated();
  const choose = () => input.current?.click();
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  useKeys([{ keys: ['a'], label: worklistMessages.keys.add, run: choose }]);
  return (
    <>
      <Button kind="go" onClick={choose} disabled={!isHydrated}>
        {uploadMessages.add} <KeyHint name="A" />
      </Button>
      <input ref={input} type="file" multiple hidden onChange={take} data-testid="film-files" />
    </>
  );
}
