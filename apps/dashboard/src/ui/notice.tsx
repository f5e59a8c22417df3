import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Nothing else is on the screen: the title is the screen's. */
  readonly isScreen?: boolean;
}

/** A whole screen, or the whole of a panel, that has nothing else to show: empty, refused, not found, failed. */
export function Notice({ title, children, action, isScreen = false }: NoticeProps) {
  const Heading = isScreen ? 'h1' : 'h2';
  return (
    <div className={styles.notice}>
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
