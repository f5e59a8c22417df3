'use client';
import { ScreenError } from '../features/clinic/screen-error.tsx';
import styles from './alone.module.css';

/** Stands alone because the frame around the screens could not be loaded either. */
export default function StartError({ retry }: { retry: () => void }) {
  return (
    <main className={styles.alone}>
      <ScreenError retry={retry} />
    </main>
  );
}
