'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { FreezingProgressFragment, FreezingProgressNowQuery } from '../../graphql/generated/graphql.ts';

const everyMs = 1000;

export function isUnderWay({ state }: Pick<FreezingProgressFragment, 'state'>): boolean {
  return state === 'QUEUED' || state === 'RUNNING';
}

/** How far a freezing is, asked for until it has ended; then the screen is shown as it is now. */
export function useFreezing(first: FreezingProgressFragment): FreezingProgressFragment {
  const router = useRouter();
  const [told, setTold] = useState<FreezingProgressFragment | null>(null);
  const shown = told !== null && isUnderWay(first) ? told : first;
  const isRunning = isUnderWay(shown);
  useEffect(() => {
    if (!isRunning) return;
    const ask = async () => {
      const now = await askProgress(first.id).catch(() => null);
      if (now === null) return;
      setTold(now);
      if (!isUnderWay(now)) router.refresh();
    };
    const timer = setInterval(() => void ask(), everyMs);
    return () => clearInterval(timer);
  }, [isRunning, first.id, router]);
  return shown;
}

async function askProgress(id: string): Promise<FreezingProgressFragment | null> {
  const response = await fetch(`/cohort-data/freezing?id=${id}`, { cache: 'no-store' });
  if (!response.ok) return null;
  const { frozenCohort }: FreezingProgressNowQuery = await response.json();
  return frozenCohort;
}
