'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import styles from './models-screen.module.css';
import { sendModel } from './send-model.ts';

type State = 'IDLE' | 'SENDING' | 'DONE' | 'FAILED' | { readonly sentence: string; readonly fault: string | null };

/** Chooses the files of a version and sends them; how long the validation takes is the server's. */
export function UploadModel() {
  const t = useTranslations('release');
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>('IDLE');
  const send = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setState('SENDING');
    const end = await sendModel(files).catch(() => null);
    if (end === null) setState('FAILED');
    else if (end.kind === 'REFUSED') setState(end);
    else {
      setState('DONE');
      router.refresh();
    }
    if (field.current !== null) field.current.value = '';
  };
  return (
    <div className={styles.upload}>
      <p role="status" data-refused={typeof state === 'object' || state === 'FAILED'}>
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
      <Button disabled={state === 'SENDING'} onClick={() => field.current?.click()}>
        {t('upload.choose')}
      </Button>
    </div>
  );
}

function UploadWords({ state }: { state: State }) {
  const t = useTranslations('release.upload');
  if (state === 'IDLE') return t('hint');
  if (state === 'SENDING') return t('sending');
  if (state === 'DONE') return t('done');
  if (state === 'FAILED') return t('failed');
  return state.fault === null ? state.sentence : t('refused', { sentence: state.sentence, fault: state.fault });
}
