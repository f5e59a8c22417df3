'use client';
import { type FormEvent, useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import styles from './sign-dialog.module.css';

interface SignDialogProps {
  /** What the signature does besides signing, as its button says it. */
  readonly action: 'sign' | 'signAndNext';
  /** Resolves to why it was refused, or null when it is signed; then whoever opened the dialog closes it. */
  readonly onSign: (password: string) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Asks for the password that is the signature. Enter signs, Escape goes back to the form as it was. */
export function SignDialog({ action, onSign, onClose }: SignDialogProps) {
  const t = useTranslations('reading');
  const [message, setMessage] = useState('');
  const [isSigning, startSigning] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    if (isSigning) return;
    if (password === '') return setMessage(t('missing.password'));
    startSigning(async () => setMessage((await onSign(password)) ?? ''));
  };
  return (
    <Modal title={t('signTitle')} hint={t('signHint')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <label htmlFor="signature">{t('password')}</label>
        <input id="signature" name="password" type="password" autoComplete="current-password" />
        <p role="alert" className={styles.message}>
          {message}
        </p>
        <div className={styles.foot}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="go" type="submit" disabled={isSigning}>
            {t(isSigning ? 'signing' : action)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
