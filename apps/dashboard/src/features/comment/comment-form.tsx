'use client';
import { type FormEvent, type KeyboardEvent, useRef, useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import type { StudyCommentFragment } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { useIsHydrated } from '../../ui/use-is-hydrated.ts';
import styles from './comment-form.module.css';
import type { Member } from './comments-panel.tsx';
import { MemberChoice, memberListId, memberOptionId } from './member-choice.tsx';
import { useMentionChoice } from './use-mention-choice.ts';
import { writeComment } from './write-comment.ts';

interface CommentFormProps {
  readonly studyId: string;
  readonly members: readonly Member[];
  readonly onWritten: (comment: StudyCommentFragment) => void;
}

/** A comment with names: `@` opens the list of colleagues, arrows and Enter choose, Escape closes it. */
export function CommentForm({ studyId, members, onWritten }: CommentFormProps) {
  const t = useTranslations('comment');
  const field = useRef<HTMLTextAreaElement>(null);
  const [message, setMessage] = useState<{ text: string; isRefusal: boolean } | null>(null);
  const [isWriting, startWriting] = useTransition();
  const isHydrated = useIsHydrated();
  const choice = useMentionChoice(members, field);
  useKeys([{ keys: ['c'], label: t('key'), run: () => field.current?.focus() }]);
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
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (choice.press(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) write();
    if (event.key === 'Escape') event.currentTarget.blur();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <label className="visually-hidden" htmlFor="comment">
        {t('label')}
      </label>
      <MemberChoice members={choice.offered} active={choice.active} label={t('members')} onChoose={choice.choose}>
        <textarea
          ref={field}
          id="comment"
          rows={2}
          maxLength={2000}
          value={choice.text}
          placeholder={t('hint')}
          aria-autocomplete="list"
          aria-controls={choice.offered.length > 0 ? memberListId : undefined}
          aria-activedescendant={choice.offered.length > 0 ? memberOptionId(choice.active) : undefined}
          onChange={(event) => choice.write(event.target.value)}
          onSelect={() => choice.look()}
          onBlur={() => choice.close()}
          onKeyDown={press}
        />
      </MemberChoice>
      <div className={styles.foot}>
        <p role="status" data-refusal={message?.isRefusal ?? false}>
          {message?.text}
        </p>
        <Button type="submit" disabled={isWriting || !isHydrated}>
          {t(isWriting ? 'writing' : 'write')} <KeyHint name="C" />
        </Button>
      </div>
    </form>
  );
}
