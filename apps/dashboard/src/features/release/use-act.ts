'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import type { Outcome } from './release-actions.ts';

interface Act {
  readonly isActing: boolean;
  /** Why the last one did not happen; null when it did. */
  readonly refusal: string | null;
  /** Does it, shows the screen as it is afterwards, and says what was refused. `then` follows what was done. */
  act<Answer>(work: () => Promise<Outcome<Answer>>, then?: (answer: Answer) => void): void;
}

/** One thing at a time that changes a release. */
export function useAct(): Act {
  const t = useTranslations('release');
  const router = useRouter();
  const [isActing, start] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);
  return {
    isActing,
    refusal,
    act: (work, then) => {
      if (isActing) return;
      start(async () => {
        const outcome = await work().catch(() => null);
        if (outcome === null) return setRefusal(t('act.failed'));
        setRefusal(outcome.kind === 'REFUSED' ? outcome.sentence : null);
        if (outcome.kind === 'DONE') then?.(outcome);
        // What was refused may have changed on the server: it is shown as it is now.
        router.refresh();
      });
    },
  };
}
