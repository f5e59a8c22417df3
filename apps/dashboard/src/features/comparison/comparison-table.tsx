import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { readWords } from '../../words/read-words.ts';
import styles from './compare-screen.module.css';
import { type Chosen, type ComparedTask, versionName } from './compared.ts';

interface ComparisonTableProps {
  readonly task: ComparedTask;
  readonly chosen: Chosen;
}

type Figures = ComparedTask['first'];
const three = (value: number) => value.toFixed(3);
const measures = ['sensitivity', 'specificity', 'auroc'] as const;

/** Both versions with intervals and counts, their difference, and how surely it is one. */
export async function ComparisonTable({ task, chosen: { first, second } }: ComparisonTableProps) {
  const t = await readWords('comparison');
  return (
    <ScrollRegion className={styles.scroll} label={t('label', { task: t(`tasks.${task.task}`) })}>
      <table className={styles.figures}>
        <thead>
          <tr>
            <th scope="col">{t('columns.measure')}</th>
            <th scope="col">{versionName(first)}</th>
            <th scope="col">{versionName(second)}</th>
            <th scope="col">{t('columns.difference')}</th>
            <th scope="col">{t('columns.p')}</th>
            <th scope="col">{t('columns.adjusted')}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure}>
              <th scope="row">{t(`measures.${measure}`)}</th>
              <td>
                <Value figures={task.first} measure={measure} />
              </td>
              <td>
                <Value figures={task.second} measure={measure} />
              </td>
              <Difference tested={task[measure]} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

async function Value({ figures, measure }: { figures: Figures; measure: (typeof measures)[number] }) {
  const t = await readWords('comparison');
  if (measure === 'auroc') return figures.auroc === null ? t('none') : three(figures.auroc);
  const { estimate, lower, upper, count, total } = figures[measure];
  if (total === 0) return t('none');
  return (
    <>
      {`${three(estimate)} (${three(lower)}–${three(upper)})`}
      <small>
        {t('of', { count, total })}
        {measure === 'sensitivity' && figures.unanswered > 0 && `; ${t('unanswered', { count: figures.unanswered })}`}
      </small>
    </>
  );
}

async function Difference({ tested }: { tested: ComparedTask['auroc'] }) {
  const t = await readWords('comparison');
  if (tested === null) {
    return (
      <>
        <td>{t('none')}</td>
        <td />
        <td />
      </>
    );
  }
  const { difference, lower, upper, pValue, adjustedP } = tested;
  return (
    <>
      <td>{t('interval', { difference: three(difference), lower: three(lower), upper: three(upper) })}</td>
      <td>{pOf(pValue)}</td>
      <td>{pOf(adjustedP)}</td>
    </>
  );
}

function pOf(value: number): string {
  return value < 0.001 ? '< 0.001' : three(value);
}
