import Link from 'next/link';
import type { ModelsQuery } from '../../graphql/generated/graphql.ts';
import { readWords } from '../../words/read-words.ts';
import { DeploymentBoard } from './deployment-board.tsx';
import styles from './models-screen.module.css';
import { RegistryTable } from './registry-table.tsx';
import { ReleaseTable } from './release-table.tsx';
import { UploadModel } from './upload-model.tsx';

interface ModelsScreenProps extends ModelsQuery {
  readonly mayRegister: boolean;
  readonly mayDeploy: boolean;
}

export async function ModelsScreen({ registeredVersions, releases, mayRegister, mayDeploy }: ModelsScreenProps) {
  const t = await readWords('release');
  return (
    <>
      <header className={styles.top}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('hint')}</p>
        </div>
        <div className={styles.acts}>
          {mayDeploy && (
            <Link className={styles.link} href="/models/compare" prefetch={false}>
              {t('compare')}
            </Link>
          )}
          {mayRegister && <UploadModel />}
        </div>
      </header>
      <DeploymentBoard releases={releases} />
      <ReleaseTable releases={releases} />
      <RegistryTable versions={registeredVersions} mayDeploy={mayDeploy} />
    </>
  );
}
