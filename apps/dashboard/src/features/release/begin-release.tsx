'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import styles from './models-screen.module.css';
import { beginRelease } from './release-actions.ts';
import { useAct } from './use-act.ts';

/** Begins a release of a version and goes there. */
export function BeginRelease({ modelVersionId }: { modelVersionId: string }) {
  const t = useTranslations('release');
  const router = useRouter();
  const { isActing, refusal, act } = useAct();
  const begin = () =>
    act(
      () => beginRelease(modelVersionId),
      ({ releaseId }) => router.push(`/releases/${releaseId}`),
    );
  return (
    <>
      <Button disabled={isActing} onClick={begin}>
        {t('registry.begin')}
      </Button>
      {refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </>
  );
}
