'use client';
import { useRouter } from 'next/navigation';
import { type ChangeEvent, useEffect, useRef, useState, useTransition } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { useIsHydrated } from '../../ui/use-is-hydrated.ts';
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
  const t = useTranslations('worklist');
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const ask = (next: WorklistQuestion) => {
    startTransition(() => router.replace(worklistAddress(next), { scroll: false }));
  };
  return (
    <div aria-busy={isPending}>
      <header className={styles.top}>
        <div className={styles.heading}>
          <h1>{t('title')}</h1>
          <Today nowMs={nowMs} counts={counts} />
        </div>
        <SearchField question={question} onAsk={ask} />
        {onFiles !== null && <AddFilms onFiles={onFiles} />}
      </header>
      <nav className={styles.chips} aria-label={t('filters')}>
        {worklistFilters.map((filter) => (
          <button
            key={filter}
            type="button"
            className={styles.chip}
            data-filter={filter}
            aria-pressed={filter === question.filter}
            onClick={() => ask({ ...question, filter })}
          >
            {t(`filterNames.${filter}`)} <b>{counts[countOf[filter]]}</b>
          </button>
        ))}
      </nav>
    </div>
  );
}

function Today({ nowMs, counts }: { nowMs: number; counts: WorklistCounts }) {
  const t = useTranslations('worklist');
  const day = new Intl.DateTimeFormat(useLocale(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const parts = [day.format(nowMs), t('unread', { count: counts.unread })];
  if (counts.inProgress > 0) parts.push(t('screening', { count: counts.inProgress }));
  return <p>{parts.join(' · ')}</p>;
}

const typingPauseMs = 250;

function SearchField({ question, onAsk }: { question: WorklistQuestion; onAsk: (next: WorklistQuestion) => void }) {
  const t = useTranslations('worklist');
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
  useKeys([{ keys: ['/'], label: t('keys.search'), run: () => field.current?.focus() }]);
  return (
    <label className={styles.search}>
      <span className="visually-hidden">{t('search')}</span>
      <input
        ref={field}
        type="search"
        value={text}
        placeholder={t('search')}
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
  const t = useTranslations('worklist');
  const input = useRef<HTMLInputElement>(null);
  const isHydrated = useIsHydrated();
  const choose = () => input.current?.click();
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  useKeys([{ keys: ['a'], label: t('keys.add'), run: choose }]);
  return (
    <>
      <Button kind="go" onClick={choose} disabled={!isHydrated}>
        {t('add')} <KeyHint name="A" />
      </Button>
      <input ref={input} type="file" multiple hidden onChange={take} data-testid="film-files" />
    </>
  );
}
