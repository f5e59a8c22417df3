'use client';
import { useRouter } from 'next/navigation';
import { type ChangeEvent, useEffect, useRef, useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import type { SavedFilterLineFragment, WorklistFilter } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Instant } from '../../ui/formats.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { useIsHydrated } from '../../ui/use-is-hydrated.ts';
import { DayChart } from './day-chart.tsx';
import { SavedFilters } from './saved-filters.tsx';
import type { AssignmentNews } from './use-assignment.ts';
import { durationWords, waitingWords } from './waiting-words.ts';
import type { WorklistCounts, WorklistDay } from './worklist-day.ts';
import { type WorklistQuestion, withSearch, worklistAddress, worklistFilters } from './worklist-filter.ts';
import styles from './worklist-toolbar.module.css';

const countOf = {
  WAITING: 'waiting',
  CMS: 'cms',
  SCOLIOSIS: 'scoliosis',
  UNREAD: 'unread',
  WITHOUT_RESULT: 'withoutResult',
  MINE: 'mine',
  SECOND_READ: 'secondRead',
  ADJUDICATION: 'adjudication',
  OVERDUE: 'overdue',
  MRI: 'mri',
  SIGNED: null,
  ALL: null,
} as const;
/** More are not counted; then the chip says "at least". */
const mostCounted = { WAITING: 10_000, MRI: 1_000 } as const;

interface WorklistToolbarProps {
  readonly question: WorklistQuestion;
  readonly day: WorklistDay;
  readonly filters: readonly SavedFilterLineFragment[];
  /** Absent when the role may not add films. */
  readonly onFiles: ((files: readonly File[]) => void) | null;
  /** Absent when the role does not read. */
  readonly onTakeNext: (() => void) | null;
  readonly isBusy: boolean;
  readonly say: (news: AssignmentNews) => void;
  readonly nowMs: number;
}

export function WorklistToolbar(props: WorklistToolbarProps) {
  const { question, day, filters, onFiles, onTakeNext, isBusy, say, nowMs } = props;
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
          <Today nowMs={nowMs} counts={day.worklistCounts} />
        </div>
        <DayChart hours={day.arrivals} />
        <SearchField question={question} onAsk={ask} />
        {onFiles !== null && <AddFilms onFiles={onFiles} />}
        {onTakeNext !== null && <TakeNext onTakeNext={onTakeNext} isBusy={isBusy} />}
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
            {t(`filterNames.${filter}`)} <ChipCount filter={filter} counts={day.worklistCounts} />
          </button>
        ))}
        <SavedFilters filters={filters} question={question} onAsk={ask} say={say} />
      </nav>
    </div>
  );
}

function ChipCount({ filter, counts }: { filter: WorklistFilter; counts: WorklistCounts }) {
  const t = useTranslations('worklist');
  const name = countOf[filter];
  if (name === null) return null;
  const most = filter === 'MRI' ? mostCounted.MRI : mostCounted.WAITING;
  return <b>{counts[name] > most ? t('moreThan', { count: most }) : counts[name]}</b>;
}

const day: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };

function Today({ nowMs, counts }: { nowMs: number; counts: WorklistCounts }) {
  const t = useTranslations('worklist');
  const { longestWaitingSince: since, maximumWaitMinutes } = counts;
  const parts = [t('waiting', { count: counts.waiting })];
  if (since !== null) {
    const limit = durationWords(t, maximumWaitMinutes * 60_000, true);
    parts.push(t('longest', { time: waitingWords(t, since, nowMs), limit }));
  }
  if (counts.inProgress > 0) parts.push(t('screening', { count: counts.inProgress }));
  return (
    <p>
      <Instant at={new Date(nowMs).toISOString()} options={day} /> · {parts.join(' · ')}
    </p>
  );
}

function TakeNext({ onTakeNext, isBusy }: { onTakeNext: () => void; isBusy: boolean }) {
  const t = useTranslations('worklist');
  const isHydrated = useIsHydrated();
  useKeys([{ keys: ['n'], label: t('keys.takeNext'), run: onTakeNext }]);
  return (
    <Button kind="go" onClick={onTakeNext} disabled={isBusy || !isHydrated}>
      {t('takeNext')} <KeyHint name="N" />
    </Button>
  );
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
      if (text.trim() !== asked.search) tell(withSearch(asked, text.trim()));
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
      <Button onClick={choose} disabled={!isHydrated}>
        {t('add')} <KeyHint name="A" />
      </Button>
      <input ref={input} type="file" multiple hidden onChange={take} data-testid="film-files" />
    </>
  );
}
