import type { CSSProperties } from 'react';
import styles from './skeleton.module.css';

/** Holds the place of text that is on its way; sizes in CSS units. */
export function Skeleton({
  width,
  height = '10px',
}: {
  width: CSSProperties['width'];
  height?: CSSProperties['height'];
}) {
  return <span aria-hidden="true" className={styles.skeleton} style={{ width, height }} />;
}
