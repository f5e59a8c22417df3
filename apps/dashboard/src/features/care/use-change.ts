'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import type { Outcome } from '../../words/outcome-of.ts';

/** What the person is told, and whether it is a refusal. */
export interface Said {
  readonly text: string;
  readonly isRefusal: boolean;
}

/** One change after the other, each with what is said of it. */
export interface Change {
  readonly said: Said | null;
  readonly isBusy: boolean;
  /** Says what is missing. */
  say(text: string): void;
  /** Runs the change, says `done` or why it was refused, and shows the study as it is then. */
  run(change: () => Promise<Outcome>, done: string, onDone: () => void): void;
}

export function useChange(): Change {
  const t = useTranslations('care');
  const router = useRouter();
  const [said, setSaid] = useState<Said | null>(null);
  const [isBusy, start] = useTransition();
  return {
    said,
    isBusy,
    say: (text) => setSaid({ text, isRefusal: true }),
    run: (change, done, onDone) => {
      if (isBusy) return;
      start(async () => {
        const outcome = await change().catch(() => null);
        if (outcome === null) return setSaid({ text: t('failed'), isRefusal: true });
        setSaid({ text: outcome.refusal ?? done, isRefusal: outcome.refusal !== null });
        if (outcome.refusal === null) onDone();
        router.refresh();
      });
    },
  };
}
