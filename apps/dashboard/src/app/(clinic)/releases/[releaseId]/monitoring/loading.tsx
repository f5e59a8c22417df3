import styles from '../../../../../features/monitoring/monitoring-screen.module.css';
import { Skeleton } from '../../../../../ui/skeleton.tsx';

export default function MonitoringLoading() {
  return (
    <div aria-busy="true">
      <header className={styles.top}>
        <Skeleton width="220px" height="22px" />
      </header>
      <div className={styles.columns}>
        <Skeleton width="100%" height="640px" />
        <Skeleton width="100%" height="420px" />
      </div>
    </div>
  );
}
