'use client';
import { type RefObject, useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import type { StudyCommentFragment } from '../../graphql/generated/graphql.ts';
import type { useMentionChoice } from './use-mention-choice.ts';
import { writeComment } from './write-comment.ts';

interface Writing {
  readonly studyId: string;
  readonly choice: ReturnType<typeof useMentionChoice>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onWritten: (comment: StudyCommentFragment) => void;
}

export interface WritingMessage {
  readonly text: string;
  readonly isRefusal: boolean;
}

/** Writes the comment that was typed, and what there is to say of that. */
export function useWriting({ studyId, choice, field, onWritten }: Writing) {
  const t = useTranslations('comment');
  const [message, setMessage] = useState<WritingMessage | null>(null);
  const [isWriting, startWriting] = useTransition();
  const write = () => {
    if (isWriting) return;
    if (choice.text.trim() === '') {
      setMessage({ text: t('empty'), isRefusal: true });
      field.current?.focus();
      return;
    }
    startWriting(async () => {
      const asked = { studyId, body: choice.text, mentionedUserIds: [...choice.mentionedUserIds] };
      const outcome = await writeComment(asked).catch(() => null);
      if (outcome?.kind !== 'WRITTEN') {
        setMessage({ text: outcome?.sentence ?? t('failed'), isRefusal: true });
        return;
      }
      onWritten(outcome.comment);
      choice.clear();
      setMessage({ text: t('written'), isRefusal: false });
    });
  };
  return { message, isWriting, write };
}
