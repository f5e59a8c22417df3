import { useTranslations } from 'use-intl';
import type { StudyCommentFragment } from '../../graphql/generated/graphql.ts';
import styles from './comment-text.module.css';

/** The comment as it was written, the names in it set off; that there is one, where its words are kept from the person. */
export function CommentText({ comment }: { comment: Pick<StudyCommentFragment, 'body' | 'mentionedNames'> }) {
  const t = useTranslations('comment');
  if (comment.body === null) return <p className={styles.kept}>{t('kept')}</p>;
  const marks = comment.mentionedNames.map((name) => `@${name}`);
  return (
    <p className={styles.text}>
      {partsOf(comment.body, marks).map(({ text, start }) =>
        marks.includes(text) ? <b key={start}>{text}</b> : <span key={start}>{text}</span>,
      )}
    </p>
  );
}

function partsOf(body: string, marks: readonly string[]): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = [];
  let start = 0;
  while (start < body.length) {
    const places = marks.map((mark) => ({ mark, at: body.indexOf(mark, start) })).filter(({ at }) => at >= 0);
    const next = places.toSorted((one, other) => one.at - other.at || other.mark.length - one.mark.length)[0];
    const end = next?.at ?? body.length;
    if (end > start) parts.push({ text: body.slice(start, end), start });
    if (next !== undefined) parts.push({ text: next.mark, start: end });
    start = end + (next?.mark.length ?? 0);
  }
  return parts;
}
