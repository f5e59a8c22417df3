'use client';
import { useEffect, useState } from 'react';
import type { CohortCountQuery } from '../../graphql/generated/graphql.ts';
import type { Criterion } from './criterion.ts';

export type CohortCount = Extract<CohortCountQuery['cohortCount'], { __typename: 'CohortCount' }>;

/** After the last key; so long nobody waits for an answer that the next key makes useless. */
const restMs = 150;

interface Counted {
  readonly asked: string;
  /** Null where none has come yet. */
  readonly count: CohortCount | null;
  readonly isFailed: boolean;
}

/** How many studies meet a definition while it is written: the last count stands until the next one is there. */
export function useCohortCount(definition: Criterion): {
  count: CohortCount | null;
  isBehind: boolean;
  isFailed: boolean;
} {
  const asked = JSON.stringify(definition);
  const [counted, setCounted] = useState<Counted>({ asked: '', count: null, isFailed: false });
  useEffect(() => {
    const leaving = new AbortController();
    const ask = async () => {
      const count = await askCount(asked, leaving.signal).catch(() => null);
      // An answer that comes after the next question is nobody's any more.
      if (leaving.signal.aborted) return;
      setCounted((last) => ({ asked, count: count ?? last.count, isFailed: count === null }));
    };
    const timer = setTimeout(() => void ask(), restMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [asked]);
  const isBehind = counted.asked !== asked;
  return { count: counted.count, isBehind, isFailed: counted.isFailed && !isBehind };
}

async function askCount(body: string, signal: AbortSignal): Promise<CohortCount | null> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch('/cohort-data/count', { method: 'POST', headers, body, signal });
  if (response.status === 401) window.location.reload();
  if (!response.ok) throw new Error(`The count answered ${response.status}.`);
  const { cohortCount }: CohortCountQuery = await response.json();
  return cohortCount.__typename === 'CohortCount' ? cohortCount : null;
}
