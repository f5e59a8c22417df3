'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { useIsHydrated } from '../../ui/use-is-hydrated.ts';
import { takeOverStudy } from './reading-actions.ts';
import styles from './reading-panel.module.css';

interface HeldNoticeProps {
  readonly studyId: string;
  readonly version: number;
  /** The colleague who has the study. */
  readonly holder: string;
}

/** Whoever has the study signs it: says who that is, and takes it over where the person means to. */
export function HeldNotice({ studyId, version, holder }: HeldNoticeProps) {
  const t = useTranslations('reading');
  const router = useRouter();
  const isHydrated = useIsHydrated();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isTaking, startTaking] = useTransition();
  const takeOver = () =>
    startTaking(async () => {
      const outcome = await takeOverStudy({ studyId, version }).catch(() => null);
      setRefusal(outcome === null ? t('takeOverFailed') : outcome.refusal);
      router.refresh();
    });
  return (
    <div className={styles.held}>
      <p role="status" data-refusal={refusal !== null}>
        {refusal ?? t('held', { holder })}
      </p>
      <Button disabled={isTaking || !isHydrated} onClick={takeOver}>
        {t(isTaking ? 'takingOver' : 'takeOver')}
      </Button>
    </div>
  );
}
