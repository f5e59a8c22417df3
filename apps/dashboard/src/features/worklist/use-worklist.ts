'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { WorklistCountsQuery } from '../../graphql/generated/graphql.ts';
import { fetchJson } from './fetch-json.ts';
import { mergeRows } from './merge-rows.ts';
import type { WorklistPage, WorklistRow } from './read-worklist-page.ts';
import { usePolling } from './use-polling.ts';
import { type WorklistQuestion, worklistAddress } from './worklist-filter.ts';

export type WorklistCounts = WorklistCountsQuery['worklistCounts'];

const pageSize = 50;
const mostRows = 100;
/** While something is being screened, and otherwise. */
const busyMs = 2_000;
const idleMs = 15_000;
/** After the person's own upload the list is asked often, even before the study is queued. */
const expectingMs = 30_000;

interface Options {
  readonly initial: WorklistPage;
  readonly initialCounts: WorklistCounts;
  readonly question: WorklistQuestion;
  /** Whether somebody is reading the list right now. */
  readonly isReading: () => boolean;
}

function rowsAddress(question: WorklistQuestion, parameters: Record<string, string>): string {
  const url = new URL(worklistAddress(question, '/worklist/rows'), window.location.origin);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return `${url.pathname}${url.search}`;
}

/**
 * The rows on the screen and their counts, kept up to date. Only the counts are asked again and again, because they name
 * nobody; the rows, whose every reading is audited, follow when the counts have changed.
 */
export function useWorklist({ initial, initialCounts, question, isReading }: Options) {
  const [rows, setRows] = useState(initial.rows);
  const [nextCursor, setNextCursor] = useState(initial.nextCursor);
  const [counts, setCounts] = useState(initialCounts);
  const [heldCount, setHeldCount] = useState(0);
  const [isOffline, setIsOffline] = useState(false);
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const ownFilms = useRef<Set<string>>(new Set());
  const expectingUntil = useRef(0);
  const latest = useRef({ rows, counts, question, isReading });
  useEffect(() => {
    latest.current = { rows, counts, question, isReading };
  });

  const [seen, setSeen] = useState(initial);
  if (seen !== initial) {
    setSeen(initial);
    setRows(initial.rows);
    setNextCursor(initial.nextCursor);
    setCounts(initialCounts);
    setHeldCount(0);
  }

  const refreshRows = useCallback(async (isHeld: boolean) => {
    const { rows: shown, question: asked } = latest.current;
    const first = Math.min(mostRows, Math.max(pageSize, shown.length + 1));
    const fresh = await fetchJson<WorklistPage>(rowsAddress(asked, { first: String(first) }));
    if (latest.current.question !== asked) return;
    const options = { isHeld, ownFilms: ownFilms.current, isWhole: fresh.nextCursor === null };
    const merged = mergeRows<WorklistRow>(latest.current.rows, fresh.rows, options);
    setRows(merged.rows);
    setHeldCount(merged.heldCount);
    if (shown.length <= first) setNextCursor(fresh.nextCursor);
  }, []);

  const isForced = useRef(false);
  const poll = useCallback(async () => {
    const force = isForced.current;
    isForced.current = false;
    const fresh = await fetchJson<WorklistCounts>('/worklist/counts');
    const before = latest.current.counts;
    setCounts(fresh);
    if (force || !isSame(before, fresh)) await refreshRows(latest.current.isReading());
  }, [refreshRows]);

  const wake = usePolling(poll, setIsOffline, () => {
    const isBusy = latest.current.counts.inProgress > 0 || Date.now() < expectingUntil.current;
    return isBusy ? busyMs : idleMs;
  });

  const expectFilms = useCallback(
    (sopInstanceUids: readonly string[]) => {
      for (const uid of sopInstanceUids) ownFilms.current.add(uid);
      expectingUntil.current = Date.now() + expectingMs;
      isForced.current = true;
      wake();
    },
    [wake],
  );
  const showHeld = useCallback(() => {
    refreshRows(false).catch(() => setIsOffline(true));
  }, [refreshRows]);
  const loadMore = useCallback(async () => {
    if (nextCursor === null) return;
    setIsLoadingMore(true);
    try {
      const parameters = { first: String(pageSize), after: nextCursor };
      const page = await fetchJson<WorklistPage>(rowsAddress(latest.current.question, parameters));
      const shown = new Set(latest.current.rows.map((row) => row.id));
      setRows((all) => [...all, ...page.rows.filter((row) => !shown.has(row.id))]);
      setNextCursor(page.nextCursor);
    } catch {
      setIsOffline(true);
    } finally {
      setIsLoadingMore(false);
    }
  }, [nextCursor]);

  return {
    rows,
    counts,
    heldCount,
    isOffline,
    hasMore: nextCursor !== null,
    isLoadingMore,
    loadMore,
    showHeld,
    expectFilms,
  };
}

function isSame(before: WorklistCounts, after: WorklistCounts): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
