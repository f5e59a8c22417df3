import Link from 'next/link';
import type { ModelsQuery } from '../../graphql/generated/graphql.ts';
import { Instant } from '../../ui/formats.tsx';
import { Notice } from '../../ui/notice.tsx';
import { readWords } from '../../words/read-words.ts';
import { BeginRelease } from './begin-release.tsx';
import styles from './models-screen.module.css';

type Version = ModelsQuery['registeredVersions'][number];

interface RegistryTableProps {
  readonly versions: readonly Version[];
  readonly mayDeploy: boolean;
}

export async function RegistryTable({ versions, mayDeploy }: RegistryTableProps) {
  const t = await readWords('release');
  const columns = ['version', 'training', 'auroc', 'checked'] as const;
  return (
    <section>
      <h2 className={styles.heading}>{t('registry.title')}</h2>
      {versions.length === 0 ? (
        <Notice title={t('registry.empty')}>{t('registry.emptyHint')}</Notice>
      ) : (
        <table className={styles.list} aria-label={t('registry.label')}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={column === 'version' ? undefined : styles.wide}>
                  {t(`registry.columns.${column}`)}
                </th>
              ))}
              {mayDeploy && <th scope="col">{t('registry.columns.act')}</th>}
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <Row key={version.id} version={version} mayDeploy={mayDeploy} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

async function Row({ version, mayDeploy }: { version: Version; mayDeploy: boolean }) {
  const t = await readWords('release');
  return (
    <tr>
      <td>
        <Link className={styles.link} href={`/models/${version.name}/${version.version}`} prefetch={false}>
          {version.name} <b>{version.version}</b>
        </Link>
        <small className={styles.mono}>{version.manifestSha256.slice(0, 16)}</small>
      </td>
      <td className={styles.wide}>
        <Training kind={version.trainingKind} />
        {version.trainingCount !== null && <small>{t('registry.count', { count: version.trainingCount })}</small>}
      </td>
      <td className={styles.wide}>
        <BestAurocs version={version} />
      </td>
      <td className={styles.wide}>
        <TakenIn version={version} />
      </td>
      {mayDeploy && (
        <td className={styles.act}>
          <BeginRelease modelVersionId={version.id} />
        </td>
      )}
    </tr>
  );
}

async function Training({ kind }: { kind: string | null }) {
  const t = await readWords('release');
  if (kind === null) return <span className={styles.refusal}>{t('registry.unreadable')}</span>;
  return kind === 'SYNTHETIC' ? t('registry.synthetic') : t('registry.clinical');
}

/** Of the network that does best in each task, in its maker's own test. */
async function BestAurocs({ version: { aurocs } }: { version: Version }) {
  const t = await readWords('release');
  const best = (task: 'SCOLIOSIS' | 'CMS') => {
    const values = aurocs.filter((one) => one.task === task).map(({ auroc }) => auroc);
    return values.length === 0 ? '–' : Math.max(...values).toFixed(3);
  };
  return (
    <>
      {t('registry.cms', { value: best('CMS') })}
      <small>{t('registry.scoliosis', { value: best('SCOLIOSIS') })}</small>
    </>
  );
}

async function TakenIn({ version }: { version: Version }) {
  const t = await readWords('release');
  const [signature] = version.signatures;
  if (signature === undefined) return <span className={styles.refusal}>{t('registry.unsigned')}</span>;
  const { goldenStudies: studies, largestDifference, hadNoNetwork } = signature;
  const looked =
    studies === null || largestDifference === null
      ? t('registry.sandboxUnreadable')
      : t('registry.sandbox', {
          studies,
          difference: largestDifference === 0 ? '0' : largestDifference.toExponential(0),
        });
  return (
    <>
      {t('registry.signed')} <Instant at={signature.signedAt} />
      <small>{`${looked}, ${hadNoNetwork ? t('registry.noNetwork') : t('registry.withNetwork')}`}</small>
    </>
  );
}
