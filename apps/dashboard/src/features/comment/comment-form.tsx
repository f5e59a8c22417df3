'use client';
import { type FormEvent, type KeyboardEvent, useRef } from 'react';
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
import { useWriting, type WritingMessage } from './use-writing.ts';

interface CommentFormProps {
  readonly studyId: string;
  readonly members: readonly Member[];
  readonly onWritten: (comment: StudyCommentFragment) => void;
}

/** A comment with names: `@` opens the list of colleagues, arrows and Enter choose, Escape closes it. */
export function CommentForm({ studyId, members, onWritten }: CommentFormProps) {
  const t = useTranslations('comment');
  const field = useRef<HTMLTextAreaElement>(null);
  const choice = useMentionChoice(members, field);
  const { message, isWriting, write } = useWriting({ studyId, choice, field, onWritten });
  useKeys([{ keys: ['m'], label: t('key'), run: () => field.current?.focus() }]);
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
      <label className="visually-hidden" htmlFor="study-comment">
        {t('label')}
      </label>
      <MemberChoice members={choice.offered} active={choice.active} label={t('members')} onChoose={choice.choose}>
        <textarea
          ref={field}
          id="study-comment"
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
      <CommentFoot message={message} isWriting={isWriting} />
    </form>
  );
}

function CommentFoot({ message, isWriting }: { message: WritingMessage | null; isWriting: boolean }) {
  const t = useTranslations('comment');
  const isHydrated = useIsHydrated();
  return (
    <div className={styles.foot}>
      <p role="status" data-refusal={message?.isRefusal ?? false}>
        {message?.text}
      </p>
      <Button type="submit" disabled={isWriting || !isHydrated}>
        {t(isWriting ? 'writing' : 'write')} <KeyHint name="M" />
      </Button>
    </div>
  );
}
