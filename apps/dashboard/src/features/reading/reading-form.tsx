'use client';
import { type FormEvent, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { ReadingVerdict, SignedReadingFragment } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { useIsHydrated } from '../../ui/use-is-hydrated.ts';
import type { DrawnCobb } from './drawn-curves.ts';
import { HeldNotice } from './held-notice.tsx';
import { verdictKeys } from './reading-choices.ts';
import { ReadingFields } from './reading-fields.tsx';
import styles from './reading-form.module.css';
import { SignDialog } from './sign-dialog.tsx';
import type { StudyToRead } from './study-reading.ts';
import { useReadingDraft } from './use-reading-draft.ts';
import { type SigningAction, useSigning } from './use-signing.ts';

interface ReadingFormProps {
  readonly study: StudyToRead;
  /** The reading that is being put right, null for a new one. */
  readonly amends: SignedReadingFragment | null;
  readonly drawn: readonly DrawnCobb[];
  readonly hint: string | null;
  readonly onDone: () => void;
}

/** What a person reads, signed with their password. The key leads to what is missing, and when all is there to the signature. */
export function ReadingForm({ study, amends, drawn, hint, onDone }: ReadingFormProps) {
  const t = useTranslations('reading');
  const form = useRef<HTMLFormElement>(null);
  const { draft, change } = useReadingDraft(study, amends, drawn);
  const { message, holder, ask, sign, asked, stopAsking } = useSigning({ study, amends, draft, form, onDone });
  const hasResult = study.screening !== null;
  const first = amends === null ? 'signAndNext' : 'sign';
  useFormKeys(
    (verdict) => hasResult && change({ verdict }),
    () => ask(first),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(first);
  };
  // The dialog stands beside the form, not in it: React hands its events up the tree, and its submit would be the form's.
  return (
    <>
      {holder !== null && <HeldNotice studyId={study.id} version={study.version} holder={holder} />}
      <form ref={form} className={styles.form} onSubmit={submit} aria-labelledby="your-reading" noValidate>
        <h2 id="your-reading">{amends === null ? t(`titles.${study.awaitedTurn ?? 'FIRST'}`) : t('amending')}</h2>
        {hint !== null && <p className={styles.hint}>{hint}</p>}
        <ReadingFields
          {...{ draft, hasResult }}
          amends={amends !== null}
          onChange={change}
          onSubmit={() => ask(first)}
        />
        <FormFoot {...{ message, first }} onSign={() => ask('sign')} onCancel={amends === null ? null : onDone} />
      </form>
      {asked !== null && <SignDialog action={asked} onSign={sign} onClose={stopAsking} />}
    </>
  );
}

/** The letters of the verdicts, and the one that signs. */
function useFormKeys(judge: (verdict: ReadingVerdict) => void, sign: () => void): void {
  const t = useTranslations('reading');
  useKeys([
    { keys: [verdictKeys.ACCEPT], label: t('keys.accept'), run: () => judge('ACCEPT') },
    { keys: [verdictKeys.CORRECT], label: t('keys.correct'), run: () => judge('CORRECT') },
    { keys: [verdictKeys.REJECT], label: t('keys.reject'), run: () => judge('REJECT') },
    { keys: ['s'], label: t('keys.sign'), run: sign },
  ]);
}

interface FormFootProps {
  readonly message: string;
  /** What the key does. */
  readonly first: SigningAction;
  readonly onSign: () => void;
  /** Null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
}

function FormFoot({ message, first, onSign, onCancel }: FormFootProps) {
  const t = useTranslations('reading');
  const isHydrated = useIsHydrated();
  return (
    <div className={styles.foot}>
      <p role="status" className={styles.message} data-refusal={message !== ''}>
        {message}
      </p>
      {onCancel === null ? (
        <Button disabled={!isHydrated} onClick={onSign}>
          {t('sign')}
        </Button>
      ) : (
        <Button onClick={onCancel}>{t('cancel')}</Button>
      )}
      <Button kind="go" type="submit" disabled={!isHydrated}>
        {t(first)} <KeyHint name="S" />
      </Button>
    </div>
  );
}
