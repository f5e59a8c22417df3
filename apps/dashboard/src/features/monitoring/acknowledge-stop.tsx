'use client';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { useAct } from '../release/use-act.ts';
import { acknowledgeStop } from './monitoring-actions.ts';

export function AcknowledgeStop({ releaseStopId }: { releaseStopId: string }) {
  const t = useTranslations('monitoring.stop');
  const { isActing, refusal, act } = useAct();
  return (
    <>
      <Button disabled={isActing} onClick={() => act(() => acknowledgeStop(releaseStopId))}>
        {t('acknowledge')}
      </Button>
      {refusal !== null && <p role="alert">{refusal}</p>}
    </>
  );
}
