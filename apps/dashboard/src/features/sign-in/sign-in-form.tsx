'use client';
import { signIn } from 'next-auth/react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { BrandMark } from '../../ui/brand.tsx';
import { Button } from '../../ui/button.tsx';
import { useIsHydrated } from '../../ui/use-is-hydrated.ts';
import { nextAddress } from './next-address.ts';
import styles from './sign-in-form.module.css';

interface SignInFormProps {
  readonly next: string | null;
  readonly hasEnded: boolean;
}

export function SignInForm({ next, hasEnded }: SignInFormProps) {
  const t = useTranslations('signIn');
  const isHydrated = useIsHydrated();
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState(hasEnded ? t('ended') : '');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const credentials = { email: String(form.get('email')).trim(), password: String(form.get('password')) };
    const answer = await signIn('credentials', { ...credentials, redirect: false }).catch(() => undefined);
    if (answer?.ok && !answer.error) return window.location.assign(nextAddress(next));
    setMessage(answer?.error && answer.status === 401 ? answer.error : t('failed'));
    setBusy(false);
  };
  return (
    <form className={styles.form} method="post" onSubmit={(event) => void submit(event)}>
      <p className={styles.brand}>
        <BrandMark /> Plumbline
      </p>
      <h1>{t('title')}</h1>
      <p className={styles.claim}>{t('claim')}</p>
      <label htmlFor="email">{t('email')}</label>
      <input id="email" name="email" type="email" autoComplete="username" required />
      <label htmlFor="password">{t('password')}</label>
      <input id="password" name="password" type="password" autoComplete="current-password" required />
      <p className={styles.message} role="alert">
        {message}
      </p>
      <Button kind="go" type="submit" disabled={isBusy || !isHydrated}>
        {t(isBusy ? 'submitting' : 'submit')}
      </Button>
      <p className={styles.note}>{t('note')}</p>
    </form>
  );
}
