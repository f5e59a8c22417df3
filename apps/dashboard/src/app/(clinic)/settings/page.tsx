import type { Metadata } from 'next';
import { Forbidden } from '../../../features/clinic/forbidden.tsx';
import { SettingsScreen } from '../../../features/settings/settings-screen.tsx';
import { settingsDocument } from '../../../graphql/settings.ts';
import { askApiForPage, readViewer } from '../../../session/ask-api.ts';
import { readWords } from '../../../words/read-words.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWords('settings'))('title') };
}

export default async function SettingsPage() {
  const { role, permissions } = await readViewer();
  if (!permissions.includes('settings:view')) return <Forbidden role={role} />;
  const { organizationSettings } = await askApiForPage(settingsDocument, {});
  return <SettingsScreen settings={organizationSettings} mayChange={permissions.includes('settings:change')} />;
}
