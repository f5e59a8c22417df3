import Link from 'next/link';
import { clinicMessages } from '../features/clinic/messages.ts';
import { buttonClass } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './alone.module.css';

export default function NotFound() {
  const start = (
    <Link href="/" className={buttonClass('quiet')}>
      {clinicMessages.start}
    </Link>
  );
  return (
    <main className={styles.alone}>
      <Notice title={clinicMessages.notFound} action={start} />
    </main>
  );
}
