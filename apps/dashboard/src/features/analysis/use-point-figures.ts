'use client';
import { useEffect, useState } from 'react';
import type { PointFiguresQuery, Task } from '../../graphql/generated/graphql.ts';
import type { PointFigures } from './figures.ts';

export interface PointQuestion {
  readonly frozenCohortId: string;
  readonly modelVersionId: string;
  readonly task: Task;
  /** Null for the version's own operating points. */
  readonly threshold: number | null;
  /** Null for the clinic's own. */
  readonly prevalence: number | null;
}

/** Each asking is in the audit trail, so only the point that is rested on is asked for. */
const restMs = 300;

/** The address of a question, for routes and for files. */
export function questionParameters({
  modelVersionId,
  task,
  threshold,
  prevalence,
}: Omit<PointQuestion, 'frozenCohortId'>) {
  const parameters = new URLSearchParams({ version: modelVersionId, task });
  if (threshold !== null) parameters.set('threshold', String(threshold));
  if (prevalence !== null) parameters.set('prevalence', String(prevalence));
  return parameters;
}

/** The figures of the point that is rested on: the last ones stand until the next are there. `isBehind` says that they are the last. */
export function usePointFigures(question: PointQuestion, first: PointFigures, firstQuestion: PointQuestion) {
  const asked = addressOf(question);
  const [answer, setAnswer] = useState({ asked: addressOf(firstQuestion), figures: first });
  const isBehind = answer.asked !== asked;
  useEffect(() => {
    if (!isBehind) return;
    const leaving = new AbortController();
    const ask = async () => {
      const figures = await askFigures(asked, leaving.signal).catch(() => null);
      if (!leaving.signal.aborted && figures !== null) setAnswer({ asked, figures });
    };
    const timer = setTimeout(() => void ask(), restMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [asked, isBehind]);
  return { figures: answer.figures, isBehind };
}

function addressOf({ frozenCohortId, ...question }: PointQuestion): string {
  return `/cohort-data/figures/${frozenCohortId}?${questionParameters(question)}`;
}

async function askFigures(address: string, signal: AbortSignal): Promise<PointFigures | null> {
  const response = await fetch(address, { signal, cache: 'no-store' });
  if (response.status === 401) window.location.reload();
  if (!response.ok) return null;
  const { cohortFigures }: PointFiguresQuery = await response.json();
  return cohortFigures.__typename === 'CohortFigures' ? cohortFigures : null;
}
