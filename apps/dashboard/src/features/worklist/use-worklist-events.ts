'use client';
import { useEffect, useRef } from 'react';

const firstRetryMs = 1_000;
const longestRetryMs = 30_000;
/** A burst of changes is asked for once: what is asked is audited. */
const burstMs = 800;

/**
 * Follows the worklist's changes over server-sent events and calls `onNews` for each, and after every connection: what
 * happened while there was none is asked for. A broken stream is opened again after 1, 2, 4 … 30 seconds, at once when the
 * network is back. `onLive` hears whether the stream stands.
 */
export function useWorklistEvents(onNews: () => void, onLive: (isLive: boolean) => void): void {
  const latest = useRef({ onNews, onLive });
  useEffect(() => {
    latest.current = { onNews, onLive };
  });
  useEffect(() => {
    const events = new WorklistEvents(
      () => latest.current.onNews(),
      (isLive) => latest.current.onLive(isLive),
    );
    events.open();
    const drop = () => events.drop();
    const reopen = () => events.open();
    window.addEventListener('offline', drop);
    window.addEventListener('online', reopen);
    return () => {
      window.removeEventListener('offline', drop);
      window.removeEventListener('online', reopen);
      events.close();
    };
  }, []);
}

/** One stream after another; never two at once. */
class WorklistEvents {
  #source: EventSource | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #burst: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  readonly #onNews: () => void;
  readonly #onLive: (isLive: boolean) => void;

  constructor(onNews: () => void, onLive: (isLive: boolean) => void) {
    this.#onNews = onNews;
    this.#onLive = onLive;
  }

  open(): void {
    this.close();
    const source = new EventSource('/worklist/events');
    this.#source = source;
    source.addEventListener('open', () => {
      this.#failures = 0;
      this.#onLive(true);
      this.#tell();
    });
    source.addEventListener('next', () => this.#tell());
    // The session's token has ended: the next request carries a new one.
    source.addEventListener('complete', () => this.open());
    source.addEventListener('error', () => this.#fail());
  }

  /** The network is gone: what stands is taken down, and polling says so. */
  drop(): void {
    this.close();
    this.#onLive(false);
    this.#onNews();
  }

  close(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#burst);
    this.#burst = undefined;
    this.#source?.close();
    this.#source = null;
  }

  /** The browser would try again by itself, but not after an answer that is no stream; so it is always done here. */
  #fail(): void {
    this.close();
    this.#onLive(false);
    const waitMs = Math.min(longestRetryMs, firstRetryMs * 2 ** this.#failures);
    this.#failures += 1;
    this.#retry = setTimeout(() => this.open(), waitMs);
  }

  #tell(): void {
    this.#burst ??= setTimeout(() => {
      this.#burst = undefined;
      this.#onNews();
    }, burstMs);
  }
}
