'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchJson } from './fetch-json.ts';
import { mergeRows } from './merge-rows.ts';
import type { WorklistPage, WorklistRow } from './read-worklist-page.ts';
import { type WorklistQuestion, worklistAddress } from './worklist-filter.ts';

const pageSize = 50;
const mostRows = 100;

interface RefreshOptions {
  /** Somebody is reading the list: nothing moves. */
  readonly isHeld: boolean;
  readonly ownFilms: ReadonlySet<string>;
}

function rowsAddress(question: WorklistQuestion, parameters: Record<string, string>): string {
  const url = new URL(worklistAddress(question, '/worklist/rows'), window.location.origin);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return `${url.pathname}${url.search}`;
}

/** The rows that are shown, their further pages, and how many wait to be shown. Its functions reject when nobody answers. */
export function useRows(initial: WorklistPage, question: WorklistQuestion) {
  const [rows, setRows] = useState(initial.rows);
  const [nextCursor, setNextCursor] = useState(initial.nextCursor);
  const [heldCount, setHeldCount] = useState(0);
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const latest = useRef({ rows, question });
  useEffect(() => {
    latest.current = { rows, question };
  });
  const [seen, setSeen] = useState(initial);
  if (seen !== initial) {
    setSeen(initial);
    setRows(initial.rows);
    setNextCursor(initial.nextCursor);
    setHeldCount(0);
  }

  const refresh = useCallback(async (options: RefreshOptions) => {
    const { rows: shown, question: asked } = latest.current;
    const first = Math.min(mostRows, Math.max(pageSize, shown.length + 1));
    const fresh = await fetchJson<WorklistPage>(rowsAddress(asked, { first: String(first) }));
    if (latest.current.question !== asked) return;
    const isWhole = fresh.nextCursor === null;
    const merged = mergeRows<WorklistRow>(latest.current.rows, fresh.rows, { ...options, isWhole });
    setRows(merged.rows);
    setHeldCount(merged.heldCount);
    if (shown.length <= first) setNextCursor(fresh.nextCursor);
  }, []);
  const loadMore = useCallback(async () => {
    if (nextCursor === null) return;
    setIsLoadingMore(true);
    try {
      const parameters = { first: String(pageSize), after: nextCursor };
      const page = await fetchJson<WorklistPage>(rowsAddress(latest.current.question, parameters));
      const shown = new Set(latest.current.rows.map((row) => row.id));
      setRows((all) => [...all, ...page.rows.filter((row) => !shown.has(row.id))]);
      setNextCursor(page.nextCursor);
    } finally {
      setIsLoadingMore(false);
    }
  }, [nextCursor]);
  return { rows, heldCount, hasMore: nextCursor !== null, isLoadingMore, refresh, loadMore };
}
