'use client';
import { useState } from 'react';
import type { Figures } from './figures.ts';
import { pointOfThreshold } from './operating-point.ts';
import { replaceAddress } from './replace-address.ts';
import { type PointQuestion, usePointFigures } from './use-point-figures.ts';

/** The point of the curve that somebody holds, the prevalence that they say, and what the server told of both. */
export function useHeldPoint(first: PointQuestion, figures: Figures) {
  const [question, setQuestion] = useState(first);
  const { figures: told, isBehind } = usePointFigures(question, figures, first);
  const change = (changed: Pick<PointQuestion, 'threshold'> | Pick<PointQuestion, 'prevalence'>) => {
    setQuestion((old) => ({ ...old, ...changed }));
    for (const [name, value] of Object.entries(changed))
      replaceAddress({ [name]: value === null ? null : String(value) });
  };
  return {
    question,
    told,
    isBehind,
    point: figures.roc === null ? null : pointOfThreshold(figures.roc, question.threshold),
    /** Null for the version's own operating points. */
    holdPoint: (point: number | null) =>
      change({ threshold: point === null ? null : (figures.roc?.thresholds[point] ?? null) }),
    sayPrevalence: (prevalence: number) => change({ prevalence }),
  };
}

export type HeldPoint = ReturnType<typeof useHeldPoint>;
