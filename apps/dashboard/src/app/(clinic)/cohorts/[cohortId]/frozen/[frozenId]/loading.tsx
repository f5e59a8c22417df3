import styles from '../../../../../../features/analysis/analysis.module.css';
import { Skeleton } from '../../../../../../ui/skeleton.tsx';

export default function FrozenCohortLoading() {
  return (
    <div aria-busy="true">
      <header className={styles.top}>
        <Skeleton width="320px" height="40px" />
      </header>
      <div className={styles.tabs}>
        <Skeleton width="420px" height="34px" />
      </div>
      <div className={styles.performance}>
        <Skeleton width="100%" height="520px" />
        <Skeleton width="100%" height="520px" />
      </div>
    </div>
  );
}
