import styles from '../../../features/audit/audit-screen.module.css';
import { auditMessages } from '../../../features/audit/messages.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';

export default function AuditLoading() {
  return (
    <div aria-busy="true">
      <header className={styles.top}>
        <div>
          <h1>{auditMessages.title}</h1>
          <p>{auditMessages.hint}</p>
        </div>
      </header>
      <Skeleton width="100%" height="520px" />
    </div>
  );
}
