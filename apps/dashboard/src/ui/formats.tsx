'use client';
import { useEffect, useState } from 'react';
import { useLocale } from 'use-intl';

interface InstantProps {
  /** ISO 8601. */
  readonly at: string;
  readonly options?: Intl.DateTimeFormatOptions;
}

const withSeconds: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'medium' };

/** An instant in the reader's own time zone, which only the browser knows: the server writes UTC, the browser corrects it. */
export function Instant({ at, options = withSeconds }: InstantProps) {
  const locale = useLocale();
  const [timeZone, setTimeZone] = useState<string>('UTC');
  useEffect(() => setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return <time dateTime={at}>{new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(new Date(at))}</time>;
}

/** The present, as the server said it first and then every `everyMs` as the browser's clock says. */
export function useNow(initialMs: number, everyMs: number): number {
  const [nowMs, setNowMs] = useState(initialMs);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return nowMs;
}
