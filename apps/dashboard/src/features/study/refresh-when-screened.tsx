'use client';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import type { ScreeningStatus, WorklistDayQuery } from '../../graphql/generated/graphql.ts';
import { isInProgress } from '../screening/is-in-progress.ts';
import { fetchJson } from '../worklist/fetch-json.ts';
import { usePolling } from '../worklist/use-polling.ts';

type Counts = WorklistDayQuery;

const everyMs = 2_000;

/**
 * While the study is being screened, asks for it again when something in the clinic's counts has changed, and once at the
 * start: the screening may have ended between what the server wrote and the first count.
 */
export function RefreshWhenScreened({ status }: { status: ScreeningStatus }) {
  return isInProgress(status) ? <CountsWatch /> : null;
}

function CountsWatch() {
  const router = useRouter();
  const before = useRef<string | null>(null);
  const poll = async () => {
    const counts = JSON.stringify(await fetchJson<Counts>('/worklist/counts'));
    if (before.current !== counts) router.refresh();
    before.current = counts;
  };
  usePolling(
    poll,
    () => undefined,
    () => everyMs,
  );
  return null;
}
