import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Forbidden } from '../../../../../features/clinic/forbidden.tsx';
import { DisagreementsScreen } from '../../../../../features/release/disagreements-screen.tsx';
import { disagreementsDocument } from '../../../../../graphql/release.ts';
import { askApiForPage, readViewer } from '../../../../../session/ask-api.ts';
import { readWords } from '../../../../../words/read-words.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWords('release'))('disagreements.title') };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export default async function DisagreementsPage({ params }: PageProps<'/releases/[releaseId]/disagreements'>) {
  const { role, permissions } = await readViewer();
  if (!permissions.includes('model:deploy')) return <Forbidden role={role} />;
  const { releaseId } = await params;
  if (!uuid.test(releaseId)) notFound();
  const { release, disagreements } = await askApiForPage(disagreementsDocument, { id: releaseId });
  if (release === null || disagreements.__typename !== 'Disagreements') notFound();
  const mayOpen = permissions.includes('study:view');
  return <DisagreementsScreen {...disagreements} release={release} mayOpen={mayOpen} />;
}
