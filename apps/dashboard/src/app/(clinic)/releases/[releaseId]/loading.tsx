import styles from '../../../../features/release/release-screen.module.css';
import { Skeleton } from '../../../../ui/skeleton.tsx';

export default function ReleaseLoading() {
  return (
    <div aria-busy="true">
      <header className={styles.top}>
        <Skeleton width="220px" height="22px" />
      </header>
      <div className={styles.columns}>
        <Skeleton width="100%" height="300px" />
        <Skeleton width="100%" height="520px" />
      </div>
    </div>
  );
}
