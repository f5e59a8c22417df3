import { Notice } from '../../../../../../ui/notice.tsx';
import { readWords } from '../../../../../../words/read-words.ts';

export default async function FrozenCohortNotFound() {
  const t = await readWords('analysis');
  return <Notice title={t('notFound')} />;
}
