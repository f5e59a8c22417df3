'use client';
import { useTranslations } from 'use-intl';
import styles from './day-chart.module.css';

const width = 4;
const gap = 1.5;
const height = 24;

/** Arrivals of the day as 24 bars, one an hour; what it shows is said in a sentence. */
export function DayChart({ hours }: { hours: readonly number[] }) {
  const t = useTranslations('worklist');
  const sum = hours.reduce((total, count) => total + count, 0);
  const most = Math.max(1, ...hours);
  const from = hours.indexOf(most);
  const parts = [t('arrivalsSum', { count: sum })];
  if (sum > 0) parts.push(t('arrivalsMost', { from: String(from), to: String(from + 1), count: most }));
  const sentence = parts.join(', ');
  const bars = hours.map((count, hour) => {
    const size = count === 0 ? 1 : Math.max(2, (count / most) * height);
    return { x: hour * (width + gap), y: height - size, height: size };
  });
  return (
    <figure className={styles.chart}>
      <svg role="img" aria-label={sentence} viewBox={`0 0 ${24 * (width + gap)} ${height}`} height={height}>
        <title>{sentence}</title>
        {bars.map((bar) => (
          <rect key={bar.x} {...bar} width={width} data-none={bar.height === 1} />
        ))}
      </svg>
      <figcaption>
        {t('arrivals')} <b>{sum}</b>
      </figcaption>
    </figure>
  );
}
