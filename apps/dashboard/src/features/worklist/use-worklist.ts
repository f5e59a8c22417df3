'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchJson } from './fetch-json.ts';
import type { WorklistPage } from './read-worklist-page.ts';
import { usePolling } from './use-polling.ts';
import { useRows } from './use-rows.ts';
import { useWorklistEvents } from './use-worklist-events.ts';
import { startOfDay, type WorklistDay } from './worklist-day.ts';
import type { WorklistQuestion } from './worklist-filter.ts';

/** How often the counts are asked for while changes are told of; while they are not: with work in progress, and without. */
const liveMs = 60_000;
const busyMs = 2_000;
const idleMs = 15_000;
/** After the person's own upload the list is asked often, even before the study is queued. */
const expectingMs = 30_000;

export interface WorklistStart {
  readonly page: WorklistPage;
  readonly day: WorklistDay;
}

interface Options {
  readonly initial: WorklistStart;
  readonly question: WorklistQuestion;
  /** Whether somebody is reading the list right now. */
  readonly isReading: () => boolean;
}

/**
 * The rows on the screen and their counts, kept up to date: as soon as the server tells of a change, and by asking now and
 * then while it cannot. Asking by itself asks for counts alone, because they name nobody; the rows, whose every reading is
 * audited, follow when the counts have changed or a change was told.
 */
export function useWorklist({ initial, question, isReading }: Options) {
  const list = useRows(initial.page, question);
  const [day, setDay] = useState(initial.day);
  const [isOffline, setIsOffline] = useState(false);
  const ownFilms = useRef<Set<string>>(new Set());
  const expectingUntil = useRef(0);
  const isLive = useRef(false);
  const isForced = useRef(false);
  const latest = useRef({ day, isReading });
  useEffect(() => {
    latest.current = { day, isReading };
  });
  const [seen, setSeen] = useState(initial);
  if (seen !== initial) {
    setSeen(initial);
    setDay(initial.day);
  }

  const { refresh } = list;
  const poll = useCallback(async () => {
    const force = isForced.current;
    isForced.current = false;
    const fresh = await fetchJson<WorklistDay>(`/worklist/counts?since=${startOfDay(Date.now())}`);
    const before = latest.current.day.worklistCounts;
    setDay(fresh);
    if (!force && JSON.stringify(before) === JSON.stringify(fresh.worklistCounts)) return;
    await refresh({ isHeld: latest.current.isReading(), ownFilms: ownFilms.current });
  }, [refresh]);
  const wake = usePolling(poll, setIsOffline, () => {
    if (isLive.current) return liveMs;
    const isBusy = latest.current.day.worklistCounts.inProgress > 0 || Date.now() < expectingUntil.current;
    return isBusy ? busyMs : idleMs;
  });
  const askNow = useCallback(() => {
    isForced.current = true;
    wake();
  }, [wake]);
  useWorklistEvents(askNow, (is) => {
    isLive.current = is;
  });

  const expectFilms = useCallback(
    (sopInstanceUids: readonly string[]) => {
      for (const uid of sopInstanceUids) ownFilms.current.add(uid);
      expectingUntil.current = Date.now() + expectingMs;
      askNow();
    },
    [askNow],
  );
  const showHeld = useCallback(() => {
    refresh({ isHeld: false, ownFilms: ownFilms.current }).catch(() => setIsOffline(true));
  }, [refresh]);
  const loadMore = () => list.loadMore().catch(() => setIsOffline(true));
  return { ...list, loadMore, day, isOffline, showHeld, expectFilms, askNow };
}
