import { Notice } from '../../../../ui/notice.tsx';
import { readWords } from '../../../../words/read-words.ts';

export default async function ReleaseNotFound() {
  const t = await readWords('release');
  return <Notice isScreen title={t('notFound')} />;
}
