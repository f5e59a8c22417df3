import styles from '../../../../features/cohort/cohort-screen.module.css';
import { Skeleton } from '../../../../ui/skeleton.tsx';

export default function CohortLoading() {
  return (
    <div aria-busy="true">
      <header className={styles.top}>
        <Skeleton width="220px" height="22px" />
      </header>
      <div className={styles.columns}>
        <Skeleton width="100%" height="320px" />
        <Skeleton width="100%" height="460px" />
      </div>
    </div>
  );
}
