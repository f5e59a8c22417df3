'use client';
import { useEffect, useRef, useState } from 'react';
import type { DeskListeners, ReadingDesk } from './stage/reading-desk.ts';

/**
 * Opens Cornerstone for this screen and closes it with it. It is fetched here and nowhere else, so that no other screen
 * carries it. Null while it is on its way; `hasFailed` when it cannot be had, and the pictures have to do.
 */
export function useReadingDesk(listeners: DeskListeners): { desk: ReadingDesk | null; hasFailed: boolean } {
  const latest = useRef(listeners);
  const [desk, setDesk] = useState<ReadingDesk | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    latest.current = listeners;
  });
  useEffect(() => {
    let isGone = false;
    let own: ReadingDesk | null = null;
    const open = async () => {
      const { ReadingDesk: Desk } = await import('./stage/reading-desk.ts');
      if (isGone) return;
      own = new Desk({
        onDrawn: (...drawn) => latest.current.onDrawn(...drawn),
        onMoved: (...moved) => latest.current.onMoved(...moved),
        onSelected: (...selected) => latest.current.onSelected(...selected),
        textOf: (...measured) => latest.current.textOf(...measured),
      });
      setDesk(own);
    };
    open().catch((error: unknown) => {
      console.error('The viewer could not be opened.', error);
      if (!isGone) setFailed(true);
    });
    return () => {
      isGone = true;
      own?.close();
      setDesk(null);
    };
  }, []);
  return { desk, hasFailed };
}
