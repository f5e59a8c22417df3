'use client';
import { useRouter } from 'next/navigation';
import { type RefObject, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ReadingContentInput, SignedReadingFragment } from '../../graphql/generated/graphql.ts';
import { amendReading, nextStudyAddress, signReading } from './reading-actions.ts';
import { contentOf, type ReadingDraft } from './reading-draft.ts';
import type { StudyToRead } from './study-reading.ts';

export type SigningAction = 'sign' | 'signAndNext';

interface Asking {
  readonly action: SigningAction;
  readonly content: ReadingContentInput;
}

interface Signing {
  readonly study: StudyToRead;
  /** The reading that is being put right, null for a new one. */
  readonly amends: SignedReadingFragment | null;
  readonly draft: ReadingDraft;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onDone: () => void;
}

/** These are about the password, so they are said where it is typed. */
const ofSignature: ReadonlySet<string> = new Set(['SIGNATURE_REFUSED', 'SIGNATURE_PAUSED']);

/** From the wish to sign over what is missing and the password to the signature. */
export function useSigning({ study, amends, draft, form, onDone }: Signing) {
  const t = useTranslations('reading');
  const router = useRouter();
  const [message, setMessage] = useState('');
  const [isHeld, setHeld] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const holder = amends === null ? holderOf(study) : null;
  /** Leads to what is missing, or asks for the password. */
  const ask = (action: SigningAction) => {
    setHeld(holder !== null);
    if (holder !== null) return;
    const whole = contentOf(draft, { hasResult: study.screening !== null, amends: amends !== null });
    if ('content' in whole) {
      setMessage('');
      return setAsking({ action, content: whole.content });
    }
    setMessage(t(`missing.${whole.missing}`));
    const part = form.current?.querySelector(`[data-part="${whole.missing}"]`);
    part?.querySelector<HTMLElement>('button, select, input, textarea')?.focus();
  };
  /** Resolves to why the password was refused, or null when there is nothing more to be said about it. */
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
  const held = holder === null ? '' : t('held', { holder });
  return {
    message: isHeld ? held : message,
    holder,
    ask,
    sign,
    asked: asking?.action ?? null,
    stopAsking: () => setAsking(null),
  };
}

/** The colleague who has the study; null when nobody has it, or the person themselves. */
function holderOf({ assignee }: StudyToRead): string | null {
  return assignee === null || assignee.isViewer ? null : assignee.displayName;
}
