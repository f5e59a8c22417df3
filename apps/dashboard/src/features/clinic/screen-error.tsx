'use client';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** A screen that did not load, with the way to ask again. */
export function ScreenError({ retry }: { retry: () => void }) {
  const t = useTranslations('clinic');
  return (
    <Notice isScreen title={t('failed')} action={<Button onClick={retry}>{t('again')}</Button>}>
      {t('failedHint')}
    </Notice>
  );
}
