import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Forbidden } from '../../../../../features/clinic/forbidden.tsx';
import { MonitoringScreen } from '../../../../../features/monitoring/monitoring-screen.tsx';
import { monitoringDocument } from '../../../../../graphql/monitoring.ts';
import { askApiForPage, readViewer } from '../../../../../session/ask-api.ts';
import { readWords } from '../../../../../words/read-words.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWords('monitoring'))('title') };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export default async function MonitoringPage({ params }: PageProps<'/releases/[releaseId]/monitoring'>) {
  const { role, permissions } = await readViewer();
  if (!permissions.includes('model:view')) return <Forbidden role={role} />;
  const { releaseId } = await params;
  if (!uuid.test(releaseId)) notFound();
  const { release, monitoring } = await askApiForPage(monitoringDocument, { id: releaseId });
  if (release === null || monitoring.__typename !== 'Monitoring') notFound();
  return (
    <MonitoringScreen release={release} monitoring={monitoring} mayDeploy={permissions.includes('model:deploy')} />
  );
}
