import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Forbidden } from '../../../../../features/clinic/forbidden.tsx';
import { VersionScreen } from '../../../../../features/model/version-screen.tsx';
import { modelVersionDocument } from '../../../../../graphql/model-version.ts';
import { askApiForPage, readViewer } from '../../../../../session/ask-api.ts';
import { readWords } from '../../../../../words/read-words.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWords('model'))('title') };
}

export default async function ModelCardPage({ params }: PageProps<'/models/[name]/[version]'>) {
  const { role, permissions } = await readViewer();
  if (!permissions.includes('model:view')) return <Forbidden role={role} />;
  const { name, version } = await params;
  const asked = { name: decodeURIComponent(name), version: decodeURIComponent(version) };
  const { registeredVersion } = await askApiForPage(modelVersionDocument, asked);
  if (registeredVersion === null) notFound();
  return <VersionScreen version={registeredVersion} />;
}
