'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import type { MentionsQuery } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Instant } from '../../ui/formats.tsx';
import { Notice } from '../../ui/notice.tsx';
import { personName } from '../patient/person-name.ts';
import { CommentText } from './comment-text.tsx';
import styles from './mentions-screen.module.css';
import { seeMentions } from './see-mentions.ts';

type Mention = MentionsQuery['mentionsOfMine'][number];

const minutes: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

/** Comments that name the person, until they say that they have seen them; each leads to its study. */
export function MentionsScreen({ mentions }: { mentions: readonly Mention[] }) {
  const t = useTranslations('comment');
  const { hasFailed, isSeeing, see } = useSeeing();
  return (
    <>
      <header className={styles.top}>
        <div>
          <h1>{t('mentionsTitle')}</h1>
          <p>{t('mentionsHint')}</p>
        </div>
        {mentions.length > 1 && (
          <Button disabled={isSeeing} onClick={() => see(mentions)}>
            {t('allSeen')}
          </Button>
        )}
      </header>
      <p role="status" className={styles.failed}>
        {hasFailed && t('seenFailed')}
      </p>
      {mentions.length === 0 ? (
        <Notice title={t('noMentions')}>{t('noMentionsHint')}</Notice>
      ) : (
        <ul className={styles.list}>
          {mentions.map((mention) => (
            <MentionLine key={mention.id} mention={mention} isSeeing={isSeeing} onSee={() => see([mention])} />
          ))}
        </ul>
      )}
    </>
  );
}

interface MentionLineProps {
  readonly mention: Mention;
  readonly isSeeing: boolean;
  readonly onSee: () => void;
}

function MentionLine({ mention, isSeeing, onSee }: MentionLineProps) {
  const t = useTranslations('comment');
  const patient = useTranslations('patient');
  return (
    <li>
      <div>
        <p>
          <Link href={`/studies/${mention.study.id}`} prefetch={false}>
            {t('said', {
              author: mention.comment.authorName,
              patient: personName(patient, mention.study.patient.name),
            })}
          </Link>
          <small>
            {patient('mrn', { mrn: mention.study.patient.mrn })} ·{' '}
            <Instant at={mention.comment.createdAt} options={minutes} />
          </small>
        </p>
        <CommentText comment={mention.comment} />
      </div>
      <Button kind="bare" disabled={isSeeing} onClick={onSee}>
        {t('seen')}
      </Button>
    </li>
  );
}

/** Keeps that mentions were seen, and shows the list as it is then. */
function useSeeing() {
  const router = useRouter();
  const [hasFailed, setFailed] = useState(false);
  const [isSeeing, startSeeing] = useTransition();
  const see = (seen: readonly Mention[]) =>
    startSeeing(async () => {
      const isKept = await seeMentions(seen.map(({ id }) => id)).then(
        () => true,
        () => false,
      );
      setFailed(!isKept);
      router.refresh();
    });
  return { hasFailed, isSeeing, see };
}
