import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { readWords } from '../../words/read-words.ts';
import styles from './version-screen.module.css';
import type { Version } from './version-screen.tsx';

type Point = Version['operatingPoints'][number];

/** The thresholds of the networks that decide, and in which order they are asked. */
export async function VersionPoints({ points }: { points: Version['operatingPoints'] }) {
  const t = await readWords('model');
  const screening = await readWords('screening');
  const deciding = points.filter(({ preference }) => preference !== null);
  if (deciding.length === 0) return null;
  const order = ({ task, preference }: Point) => `${task} ${preference}`;
  return (
    <ScrollRegion className={styles.scroll} label={t('points')}>
      <table className={styles.points}>
        <thead>
          <tr>
            <th scope="col">{t('task')}</th>
            <th scope="col">{t('network')}</th>
            <th scope="col">{t('point')}</th>
            <th scope="col">{t('threshold')}</th>
          </tr>
        </thead>
        <tbody>
          {deciding
            .toSorted((one, other) => order(one).localeCompare(order(other)))
            .map((point) => (
              <tr key={`${order(point)} ${point.name}`}>
                <th scope="row">{t(`tasks.${point.task}`)}</th>
                <td>{`${screening(`networks.${point.architecture}`)}${point.preference === 1 ? '' : `, ${t('else')}`}`}</td>
                <td>{point.name}</td>
                <td>{point.threshold.toFixed(3)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
