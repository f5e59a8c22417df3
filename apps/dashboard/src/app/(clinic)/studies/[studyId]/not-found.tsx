import Link from 'next/link';
import { buttonClass } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { readWords } from '../../../../words/read-words.ts';

export default async function StudyNotFound() {
  const t = await readWords('study');
  const toWorklist = (
    <Link href="/worklist" className={buttonClass('quiet')}>
      {t('toWorklist')}
    </Link>
  );
  return (
    <Notice isScreen title={t('notFound')} action={toWorklist}>
      {t('notFoundHint')}
    </Notice>
  );
}
