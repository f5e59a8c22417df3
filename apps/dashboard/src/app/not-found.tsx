import Link from 'next/link';
import { buttonClass } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { readWords } from '../words/read-words.ts';
import styles from './alone.module.css';

export default async function NotFound() {
  const t = await readWords('clinic');
  const start = (
    <Link href="/" className={buttonClass('quiet')}>
      {t('start')}
    </Link>
  );
  return (
    <main className={styles.alone}>
      <Notice isScreen title={t('notFound')} action={start} />
    </main>
  );
}
