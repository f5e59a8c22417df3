import type { Metadata } from 'next';
import { Forbidden } from '../../../features/clinic/forbidden.tsx';
import { ModelsScreen } from '../../../features/release/models-screen.tsx';
import { modelsDocument } from '../../../graphql/release.ts';
import { askApiForPage, readViewer } from '../../../session/ask-api.ts';
import { readWords } from '../../../words/read-words.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWords('release'))('title') };
}

export default async function ModelsPage() {
  const { role, permissions } = await readViewer();
  if (!permissions.includes('model:view')) return <Forbidden role={role} />;
  const mayRegister = permissions.includes('model:register');
  const mayDeploy = permissions.includes('model:deploy');
  return (
    <ModelsScreen {...(await askApiForPage(modelsDocument, {}))} mayRegister={mayRegister} mayDeploy={mayDeploy} />
  );
}
