'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ReadingContentInput, ReadingVerdict, SignedReadingFragment } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { useIsHydrated } from '../../ui/use-is-hydrated.ts';
import { amendReading, nextStudyAddress, signReading } from './reading-actions.ts';
import { verdictKeys } from './reading-choices.ts';
import { contentOf, draftOf, emptyDraft, type ReadingDraft } from './reading-draft.ts';
import { ReadingFields } from './reading-fields.tsx';
import styles from './reading-form.module.css';
import { SignDialog } from './sign-dialog.tsx';
import type { StudyToRead } from './study-reading.ts';

interface ReadingFormProps {
  readonly study: StudyToRead;
  /** The reading that is being put right, null for a new one. */
  readonly amends: SignedReadingFragment | null;
  readonly hint: string | null;
  readonly onDone: () => void;
}

interface Asking {
  readonly action: 'sign' | 'signAndNext';
  readonly content: ReadingContentInput;
}

/** These are about the password, so they are said where it is typed. */
const ofSignature: ReadonlySet<string> = new Set(['SIGNATURE_REFUSED', 'SIGNATURE_PAUSED']);

/** What a person reads, signed with their password. The key leads to what is missing, and when all is there to the signature. */
export function ReadingForm({ study, amends, hint, onDone }: ReadingFormProps) {
  const t = useTranslations('reading');
  const router = useRouter();
  const isHydrated = useIsHydrated();
  const form = useRef<HTMLFormElement>(null);
  const hasResult = study.screening !== null;
  const own = study.blindedReads.find(({ reader }) => reader.isViewer);
  const [draft, setDraft] = useState(() => (amends === null ? emptyDraft(own) : draftOf(amends, hasResult)));
  const [message, setMessage] = useState('');
  const [asking, setAsking] = useState<Asking | null>(null);
  const change = (said: Partial<ReadingDraft>) => setDraft((before) => ({ ...before, ...said }));
  const ask = (action: Asking['action']) => {
    const whole = contentOf(draft, { hasResult, amends: amends !== null });
    if ('content' in whole) {
      setMessage('');
      setAsking({ action, content: whole.content });
      return;
    }
    setMessage(t(`missing.${whole.missing}`));
    const part = form.current?.querySelector(`[data-part="${whole.missing}"]`);
    part?.querySelector<HTMLElement>('button, select, input, textarea')?.focus();
  };
  const sign = async (password: string): Promise<string | null> => {
    if (asking === null) return null;
    const of = { version: study.version, screeningId: study.screening?.id ?? null, content: asking.content, password };
    const signing =
      amends === null ? signReading({ studyId: study.id, ...of }) : amendReading({ readingId: amends.id, ...of });
    const outcome = await signing.catch(() => null);
    if (outcome === null) return t('failed');
    if (outcome.code !== null && ofSignature.has(outcome.code)) return outcome.refusal;
    setAsking(null);
    if (outcome.refusal !== null) setMessage(outcome.refusal);
    else if (asking.action === 'signAndNext') router.push(await nextStudyAddress());
    else onDone();
    // What was refused may have changed on the server, and what was signed has: show it as it is now.
    router.refresh();
    return null;
  };
  const first = amends === null ? 'signAndNext' : 'sign';
  const judge = (verdict: ReadingVerdict) => hasResult && change({ verdict });
  useKeys([
    { keys: [verdictKeys.ACCEPT], label: t('keys.accept'), run: () => judge('ACCEPT') },
    { keys: [verdictKeys.CORRECT], label: t('keys.correct'), run: () => judge('CORRECT') },
    { keys: [verdictKeys.REJECT], label: t('keys.reject'), run: () => judge('REJECT') },
    { keys: ['s'], label: t('keys.sign'), run: () => ask(first) },
  ]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(first);
  };
  // The dialog stands beside the form, not in it: React hands its events up the tree, and its submit would be the form's.
  return (
    <>
      <form ref={form} className={styles.form} onSubmit={submit} aria-labelledby="your-reading" noValidate>
        <h2 id="your-reading">{amends === null ? t(`titles.${study.awaitedTurn ?? 'FIRST'}`) : t('amending')}</h2>
        {hint !== null && <p className={styles.hint}>{hint}</p>}
        <ReadingFields
          {...{ draft, hasResult }}
          amends={amends !== null}
          onChange={change}
          onSubmit={() => ask(first)}
        />
        <div className={styles.foot}>
          <p role="status" className={styles.message} data-refusal={message !== ''}>
            {message}
          </p>
          {amends === null ? (
            <Button disabled={!isHydrated} onClick={() => ask('sign')}>
              {t('sign')}
            </Button>
          ) : (
            <Button onClick={onDone}>{t('cancel')}</Button>
          )}
          <Button kind="go" type="submit" disabled={!isHydrated}>
            {t(first)} <KeyHint name="S" />
          </Button>
        </div>
      </form>
      {asking !== null && <SignDialog action={asking.action} onSign={sign} onClose={() => setAsking(null)} />}
    </>
  );
}
