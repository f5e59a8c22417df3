import { readWords } from '../../words/read-words.ts';
import type { Monitoring } from './monitoring.ts';
import styles from './monitoring-screen.module.css';

type Kinds = Monitoring['today']['kinds'];
const measures = ['MANUFACTURER', 'VIEW', 'AGE', 'SEX'] as const;

const known = [
  'CORONAL',
  'SAGITTAL',
  'UNDER_10',
  '10_TO_13',
  '14_TO_17',
  '18_AND_OVER',
  'FEMALE',
  'MALE',
  'OTHER',
  'UNKNOWN',
] as const;

/** Shares of each kind then and now, with the counts beside them. */
export async function MixTable({ reference, days, today }: Pick<Monitoring, 'reference' | 'days' | 'today'>) {
  const t = await readWords('monitoring');
  const columns: readonly Kinds[] = [reference?.summary.kinds ?? [], days.at(-1)?.summary.kinds ?? [], today.kinds];
  const nameOf = (kind: string) => {
    const word = known.find((one) => one === kind);
    return word === undefined ? kind : t(`mix.kinds.${word}`);
  };
  return (
    <section className={styles.panel}>
      <h2>{t('mix.title')}</h2>
      <table className={styles.table} aria-label={t('mix.label')}>
        <thead>
          <tr>
            <th scope="col">{t('mix.kind')}</th>
            <th scope="col">{t('mix.reference')}</th>
            <th scope="col">{t('mix.day')}</th>
            <th scope="col">{t('mix.today')}</th>
          </tr>
        </thead>
        {measures.map((measure) => (
          <tbody key={measure}>
            <tr>
              <th scope="rowgroup" colSpan={4} className={styles.group}>
                {t(`measures.${measure}`)}
              </th>
            </tr>
            {kindsOf(columns.flat(), measure).map((kind) => (
              <tr key={kind}>
                <th scope="row">{nameOf(kind)}</th>
                {columns.map((kinds, place) => (
                  <td key={['reference', 'day', 'today'][place]}>
                    <ShareOf kinds={kinds} measure={measure} kind={kind} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function kindsOf(kinds: Kinds, measure: string): readonly string[] {
  const own = new Set(kinds.filter((one) => one.measure === measure).map(({ kind }) => kind));
  const inOrder = known.filter((kind) => own.has(kind));
  return [...[...own].filter((kind) => !known.some((one) => one === kind)).toSorted(), ...inOrder];
}

function ShareOf({ kinds, measure, kind }: { kinds: Kinds; measure: string; kind: string }) {
  const own = kinds.filter((one) => one.measure === measure);
  const total = own.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return '–';
  const count = own.find((one) => one.kind === kind)?.count ?? 0;
  return (
    <>
      {Math.round((count / total) * 100)} % <small>{`${count} / ${total}`}</small>
    </>
  );
}
