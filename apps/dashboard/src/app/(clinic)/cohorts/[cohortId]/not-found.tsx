import { Notice } from '../../../../ui/notice.tsx';
import { readWords } from '../../../../words/read-words.ts';

export default async function CohortNotFound() {
  const t = await readWords('cohort');
  return <Notice title={t('notFound')} />;
}
