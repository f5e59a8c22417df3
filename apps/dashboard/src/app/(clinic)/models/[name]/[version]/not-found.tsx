import { Notice } from '../../../../../ui/notice.tsx';
import { readWords } from '../../../../../words/read-words.ts';

export default async function ModelCardNotFound() {
  const t = await readWords('model');
  return (
    <Notice isScreen title={t('notFound')}>
      {t('notFoundHint')}
    </Notice>
  );
}
