'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { useIsHydrated } from '../../ui/use-is-hydrated.ts';
import styles from './models-screen.module.css';
import { sendModel } from './send-model.ts';

type State =
  | 'IDLE'
  | 'DONE'
  | 'FAILED'
  | { readonly kind: 'SENDING'; readonly percent: number }
  | { readonly kind: 'REFUSED'; readonly sentence: string; readonly fault: string | null };

/** Chooses the files of a version and sends them; how long the validation takes is the server's. */
export function UploadModel() {
  const t = useTranslations('release');
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>('IDLE');
  const send = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const progress = (percent: number) => setState({ kind: 'SENDING', percent });
    progress(0);
    const end = await sendModel(files, progress).catch(() => null);
    if (end === null) setState('FAILED');
    else if (end.kind === 'REFUSED') setState(end);
    else {
      setState('DONE');
      router.refresh();
    }
    if (field.current !== null) field.current.value = '';
  };
  const isHydrated = useIsHydrated();
  const isSending = typeof state === 'object' && state.kind === 'SENDING';
  const isRefused = state === 'FAILED' || (typeof state === 'object' && state.kind === 'REFUSED');
  return (
    <div className={styles.upload}>
      <p role="status" data-refused={isRefused}>
        <UploadWords state={state} />
      </p>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={t('upload.choose')}
        onChange={(event) => void send([...(event.target.files ?? [])])}
      />
      <Button disabled={isSending || !isHydrated} onClick={() => field.current?.click()}>
        {t('upload.choose')}
      </Button>
    </div>
  );
}

function UploadWords({ state }: { state: State }) {
  const t = useTranslations('release.upload');
  if (state === 'IDLE') return t('hint');
  if (state === 'DONE') return t('done');
  if (state === 'FAILED') return t('failed');
  if (state.kind === 'SENDING') return state.percent < 100 ? t('sending', { percent: state.percent }) : t('validating');
  return state.fault === null ? state.sentence : t('refused', { sentence: state.sentence, fault: state.fault });
}
