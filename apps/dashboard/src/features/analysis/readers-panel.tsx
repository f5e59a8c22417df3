'use client';
import { useTranslations } from 'use-intl';
import { Notice } from '../../ui/notice.tsx';
import { AgreementTable } from './agreement-table.tsx';
import styles from './analysis.module.css';
import type { Figures, PointFigures } from './figures.ts';
import { ReaderTable } from './reader-table.tsx';

interface ReadersPanelProps {
  readonly told: PointFigures;
  readonly between: Figures['betweenReaders'];
}

/** Agreement is called agreement where the comparator is a reader; sensitivity stands against the reference standard alone. */
export function ReadersPanel({ told, between }: ReadersPanelProps) {
  const t = useTranslations('analysis.readers');
  if (told.readers.length === 0) return <Notice title={t('none')}>{t('noneHint')}</Notice>;
  const who = (isBlinded: boolean) => t(isBlinded ? 'blinded' : 'signed');
  const withModel = told.readers.map(({ turn, isBlinded, agreement }) => ({
    name: t(`turns.${turn}`),
    hint: who(isBlinded),
    agreement,
  }));
  const betweenReaders = between.map(({ isBlinded, agreement }) => ({ name: who(isBlinded), hint: '', agreement }));
  return (
    <div className={styles.stack}>
      <section className={styles.card}>
        <h2>{t('agreementTitle')}</h2>
        <p className={styles.note}>{t('agreementHint')}</p>
        <AgreementTable label={t('agreementTitle')} rows={withModel} />
      </section>
      {betweenReaders.length > 0 && (
        <section className={styles.card}>
          <h2>{t('betweenTitle')}</h2>
          <AgreementTable label={t('betweenTitle')} rows={betweenReaders} />
        </section>
      )}
      {told.readers.some(({ accuracy }) => accuracy !== null) && (
        <section className={styles.card}>
          <h2>{t('accuracyTitle')}</h2>
          <p className={styles.note}>{t('accuracyHint')}</p>
          <ReaderTable readers={told.readers} />
        </section>
      )}
    </div>
  );
}
