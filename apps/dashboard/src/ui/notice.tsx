import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** A whole screen, or the whole of a panel, that has nothing else to show: empty, refused, not found, failed. */
export function Notice({ title, children, action }: NoticeProps) {
  return (
    <div className={styles.notice}>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
