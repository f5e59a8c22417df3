'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MentionableMembersQuery, StudyCommentFragment } from '../../graphql/generated/graphql.ts';
import { Instant } from '../../ui/formats.tsx';
import { CommentForm } from './comment-form.tsx';
import { CommentText } from './comment-text.tsx';
import styles from './comments-panel.module.css';

export type Member = MentionableMembersQuery['mentionableMembers'][number];

interface CommentsPanelProps {
  readonly studyId: string;
  readonly comments: readonly StudyCommentFragment[];
  /** Whom a comment can name; null when the person may not comment. */
  readonly members: readonly Member[] | null;
}

const minutes: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

/** What readers say to each other about the study, the first first, and the form to say more. */
export function CommentsPanel({ studyId, comments, members }: CommentsPanelProps) {
  const t = useTranslations('comment');
  const [added, setAdded] = useState<readonly StudyCommentFragment[]>([]);
  const all = [...comments, ...added.filter((own) => !comments.some(({ id }) => id === own.id))];
  return (
    <section aria-labelledby="comments">
      <h2 id="comments" className={styles.title}>
        {t('title')}
      </h2>
      {all.length === 0 && <p className={styles.none}>{t('none')}</p>}
      <ul className={styles.list}>
        {all.map((comment) => (
          <li key={comment.id}>
            <p>
              <b>{comment.authorName}</b>
              <small>
                <Instant at={comment.createdAt} options={minutes} />
              </small>
            </p>
            <CommentText comment={comment} />
          </li>
        ))}
      </ul>
      {members !== null && (
        <CommentForm
          studyId={studyId}
          members={members}
          onWritten={(comment) => setAdded((before) => [...before, comment])}
        />
      )}
    </section>
  );
}
