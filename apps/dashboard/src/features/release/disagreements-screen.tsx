import Link from 'next/link';
import type { DisagreementsQuery } from '../../graphql/generated/graphql.ts';
import { Instant } from '../../ui/formats.tsx';
import { Notice } from '../../ui/notice.tsx';
import { readWords } from '../../words/read-words.ts';
import styles from './models-screen.module.css';

type Disagreements = Extract<DisagreementsQuery['disagreements'], { __typename: 'Disagreements' }>;

interface DisagreementsScreenProps extends Pick<Disagreements, 'comparedScoliosis' | 'comparedCms' | 'list'> {
  readonly release: NonNullable<DisagreementsQuery['release']>;
  /** Admins decide over releases and do not open studies. */
  readonly mayOpen: boolean;
}

export async function DisagreementsScreen(props: DisagreementsScreenProps) {
  const { release, comparedScoliosis: scoliosis, comparedCms: cms, list, mayOpen } = props;
  const t = await readWords('release');
  return (
    <>
      <header className={styles.top}>
        <div>
          <h1>{t('disagreements.title')}</h1>
          <p>{t('disagreements.hint', release.modelVersion)}</p>
        </div>
        <Link className={styles.link} href={`/releases/${release.id}`} prefetch={false}>
          {release.modelVersion.name} {release.modelVersion.version}
        </Link>
      </header>
      <p className={styles.compared}>{t('disagreements.compared', { scoliosis, cms })}</p>
      {list.length === 0 ? (
        <Notice title={t('disagreements.empty')}>{t('disagreements.emptyHint')}</Notice>
      ) : (
        <DisagreementTable list={list} mayOpen={mayOpen} />
      )}
    </>
  );
}

async function DisagreementTable({ list, mayOpen }: Pick<DisagreementsScreenProps, 'list' | 'mayOpen'>) {
  const t = await readWords('release');
  return (
    <table className={styles.list} aria-label={t('disagreements.label')}>
      <thead>
        <tr>
          <th scope="col" className={styles.wide}>
            {t('disagreements.columns.when')}
          </th>
          <th scope="col">{t('disagreements.columns.study')}</th>
          <th scope="col">{t('disagreements.columns.task')}</th>
          <th scope="col">{t('disagreements.columns.shown')}</th>
          <th scope="col">{t('disagreements.columns.shadow')}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((row) => (
          <tr key={`${row.studyId} ${row.task}`}>
            <td className={styles.wide}>
              <Instant at={row.completedAt} />
            </td>
            <td className={styles.mono}>
              {mayOpen ? (
                <Link className={styles.link} href={`/studies/${row.studyId}`} prefetch={false}>
                  {row.studyId}
                </Link>
              ) : (
                row.studyId
              )}
            </td>
            <td>{t(`tasks.${row.task}`)}</td>
            <td>{`${t(`outcomes.${row.clinicalOutcome}`)} ${row.clinicalProbability.toFixed(2)}`}</td>
            <td>{`${t(`outcomes.${row.shadowOutcome}`)} ${row.shadowProbability.toFixed(2)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
