'use client';
import { useCallback, useEffect, useRef } from 'react';

/**
 * Calls `poll` again and again while the page is visible; `nextMs` says how soon. Gives back a function that asks at once.
 * `onOffline` hears after every call whether it failed.
 */
export function usePolling(
  poll: () => Promise<void>,
  onOffline: (is: boolean) => void,
  nextMs: () => number,
): () => void {
  const latest = useRef({ poll, onOffline, nextMs });
  const wakeUp = useRef<() => void>(() => undefined);
  useEffect(() => {
    latest.current = { poll, onOffline, nextMs };
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const schedule = () => {
      clearTimeout(timer);
      if (!isOver) timer = setTimeout(run, latest.current.nextMs());
    };
    const ask = () => {
      const { poll: call, onOffline: tell } = latest.current;
      call()
        .then(
          () => tell(false),
          () => tell(true),
        )
        .finally(schedule);
    };
    const run = () => (document.hidden ? schedule() : ask());
    wakeUp.current = ask;
    schedule();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, []);
  return useCallback(() => wakeUp.current(), []);
}
