'use client';
import { useRouter } from 'next/navigation';
import { RadioGroup } from 'radix-ui';
import { type FormEvent, useRef, useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import type { Agreement, SignedReadingFragment } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { useIsHydrated } from '../../ui/use-is-hydrated.ts';
import styles from './reading-form.module.css';
import { signReading } from './sign-reading.ts';

interface ReadingFormProps {
  readonly studyId: string;
  /** The screening that is shown beside the form, null for none. */
  readonly screeningId: string | null;
  readonly onSigned: (reading: SignedReadingFragment) => void;
}

const agreements: readonly Agreement[] = ['AGREE', 'DISAGREE'];

/** Agree or disagree, why, and sign. The key signs when all is there, and otherwise leads to what is missing. */
export function ReadingForm({ studyId, screeningId, onSigned }: ReadingFormProps) {
  const t = useTranslations('reading');
  const [agreement, setAgreement] = useState<Agreement | null>(null);
  const [reason, setReason] = useState('');
  const [message, setMessage] = useState<{ text: string; isRefusal: boolean } | null>(null);
  const [isSigning, startSigning] = useTransition();
  const isHydrated = useIsHydrated();
  const router = useRouter();
  const choices = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  const refuse = (text: string) => setMessage({ text, isRefusal: true });
  const sign = () => {
    if (isSigning) return;
    if (agreement === null) {
      refuse(t('chooseFirst'));
      choices.current?.querySelector('button')?.focus();
      return;
    }
    if (reason.trim().length < 3) {
      refuse(t('reasonFirst'));
      field.current?.focus();
      return;
    }
    startSigning(async () => {
      const outcome = await signReading({ studyId, screeningId, agreement, reason: reason.trim() }).catch(() => null);
      if (outcome === null) return refuse(t('failed'));
      if (outcome.kind === 'REFUSED') {
        refuse(outcome.sentence);
        // What was refused may have changed on the server: show it as it is now.
        router.refresh();
        return;
      }
      onSigned(outcome.reading);
      setAgreement(null);
      setReason('');
      setMessage({ text: t('signed'), isRefusal: false });
    });
  };
  useKeys([{ keys: ['s'], label: t('key'), run: sign }]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sign();
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-labelledby="your-reading" noValidate>
      <h2 id="your-reading">{t('yours')}</h2>
      <RadioGroup.Root
        ref={choices}
        className={styles.choices}
        aria-label={t('withResult')}
        value={agreement ?? ''}
        onValueChange={(value) => setAgreement(agreements.find((known) => known === value) ?? null)}
      >
        {agreements.map((value) => (
          <RadioGroup.Item key={value} value={value} className={styles.choice}>
            {t(`choices.${value}`)}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      <label className={styles.label} htmlFor="reason">
        {t('reason')}
      </label>
      <textarea
        ref={field}
        id="reason"
        rows={3}
        maxLength={2000}
        value={reason}
        placeholder={t('reasonHint')}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) sign();
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <div className={styles.foot}>
        <p role="status" className={styles.message} data-refusal={message?.isRefusal ?? false}>
          {message?.text}
        </p>
        <Button kind="go" type="submit" disabled={isSigning || !isHydrated}>
          {t(isSigning ? 'signing' : 'sign')} <KeyHint name="S" />
        </Button>
      </div>
    </form>
  );
}
