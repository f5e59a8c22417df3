import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Forbidden } from '../../../../features/clinic/forbidden.tsx';
import { ReleaseScreen } from '../../../../features/release/release-screen.tsx';
import { releaseDocument } from '../../../../graphql/release.ts';
import { askApiForPage, readViewer } from '../../../../session/ask-api.ts';
import { readWords } from '../../../../words/read-words.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWords('release'))('title') };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export default async function ReleasePage({ params }: PageProps<'/releases/[releaseId]'>) {
  const { role, permissions } = await readViewer();
  if (!permissions.includes('model:view')) return <Forbidden role={role} />;
  const { releaseId } = await params;
  if (!uuid.test(releaseId)) notFound();
  const { release, acceptanceCriteria, evaluationCohorts } = await askApiForPage(releaseDocument, { id: releaseId });
  if (release === null) notFound();
  const mayDeploy = permissions.includes('model:deploy');
  return (
    <ReleaseScreen release={release} criteria={acceptanceCriteria} cohorts={evaluationCohorts} mayDeploy={mayDeploy} />
  );
}
