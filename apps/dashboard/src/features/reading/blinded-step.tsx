'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import type { CmsSuspicion, FindingPresence } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceRow } from '../../ui/choice-row.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { useIsHydrated } from '../../ui/use-is-hydrated.ts';
import { storeBlindedRead } from './reading-actions.ts';
import { presences, suspicions } from './reading-choices.ts';
import styles from './reading-form.module.css';

/** Two questions before anything of the result is shown. Stored once; then the page shows the result. */
export function BlindedStep({ studyId }: { studyId: string }) {
  const t = useTranslations('reading');
  const isHydrated = useIsHydrated();
  const [scoliosis, setScoliosis] = useState<FindingPresence | null>(null);
  const [cmsSuspicion, setCmsSuspicion] = useState<CmsSuspicion | null>(null);
  const { message, isStoring, store: storeDecision } = useStoring(studyId);
  const store = () => storeDecision(scoliosis, cmsSuspicion);
  useKeys([{ keys: ['s'], label: t('keys.store'), run: store }]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    store();
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-labelledby="blinded" noValidate>
      <h2 id="blinded">{t('blindedTitle')}</h2>
      <p className={styles.hint}>{t('blindedHint')}</p>
      <ChoiceRow
        label={t('scoliosis')}
        value={scoliosis}
        choices={presences.map((value) => ({ value, label: t(`presence.${value}`) }))}
        onChange={setScoliosis}
      />
      <ChoiceRow
        label={t('suspicion')}
        value={cmsSuspicion}
        choices={suspicions.map((value) => ({ value, label: t(`suspicions.${value}`) }))}
        onChange={setCmsSuspicion}
      />
      <div className={styles.foot}>
        <p role="status" className={styles.message} data-refusal={message !== ''}>
          {message}
        </p>
        <Button kind="go" type="submit" disabled={isStoring || !isHydrated}>
          {t(isStoring ? 'blindedStoring' : 'blindedStore')} <KeyHint name="S" />
        </Button>
      </div>
    </form>
  );
}

/** Stores a decision that is whole, and says what one lacks that is not. */
function useStoring(studyId: string) {
  const t = useTranslations('reading');
  const router = useRouter();
  const [message, setMessage] = useState('');
  const [isStoring, startStoring] = useTransition();
  const store = (scoliosis: FindingPresence | null, cmsSuspicion: CmsSuspicion | null) => {
    if (isStoring) return;
    if (scoliosis === null) return setMessage(t('missing.scoliosis'));
    if (cmsSuspicion === null) return setMessage(t('missing.suspicion'));
    startStoring(async () => {
      const outcome = await storeBlindedRead({ studyId, scoliosis, cmsSuspicion }).catch(() => null);
      setMessage(outcome === null ? t('blindedFailed') : (outcome.refusal ?? ''));
      if (outcome !== null) router.refresh();
    });
  };
  return { message, isStoring, store };
}
