import Link from 'next/link';
import { studyMessages } from '../../../../features/study/messages.ts';
import { buttonClass } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';

export default function StudyNotFound() {
  const toWorklist = (
    <Link href="/worklist" className={buttonClass('quiet')}>
      {studyMessages.toWorklist}
    </Link>
  );
  return (
    <Notice title={studyMessages.notFound} action={toWorklist}>
      {studyMessages.notFoundHint}
    </Notice>
  );
}
