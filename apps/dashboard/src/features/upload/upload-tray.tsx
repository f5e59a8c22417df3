'use client';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import styles from './upload-tray.module.css';
import type { Upload, UploadState } from './use-uploads.ts';

interface UploadTrayProps {
  readonly uploads: readonly Upload[];
  readonly onClose: () => void;
}

/** Each film with how far it is, or the sentence with which it was refused. */
export function UploadTray({ uploads, onClose }: UploadTrayProps) {
  const t = useTranslations('upload');
  const count = (kind: UploadState['kind']) => uploads.filter(({ state }) => state.kind === kind).length;
  const isDone = count('WAITING') + count('SENDING') === 0;
  return (
    <section className={styles.tray} aria-label={t('title')}>
      <header className={styles.header}>
        <p role="status">
          {t('summary', { stored: count('STORED'), refused: count('REFUSED') + count('FAILED'), all: uploads.length })}
        </p>
        {isDone && (
          <Button kind="bare" onClick={onClose}>
            {t('close')}
          </Button>
        )}
      </header>
      <ul className={styles.list}>
        {uploads.map((upload) => (
          <li key={upload.id}>
            <span className={styles.name}>{upload.fileName}</span>
            <UploadWords state={upload.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function UploadWords({ state }: { state: UploadState }) {
  const t = useTranslations('upload');
  switch (state.kind) {
    case 'WAITING':
      return <span className={styles.state}>{t('waiting')}</span>;
    case 'SENDING':
      return (
        <span className={styles.state}>
          <progress max={100} value={state.percent} aria-hidden="true" />
          {state.percent < 100 ? t('sending', { percent: state.percent }) : t('checking')}
        </span>
      );
    case 'STORED':
      return <span className={styles.state}>{t('stored')}</span>;
    case 'REFUSED':
      return <span className={styles.refused}>{state.sentence}</span>;
    case 'FAILED':
      return <span className={styles.refused}>{t(`failures.${state.failure}`)}</span>;
  }
}
