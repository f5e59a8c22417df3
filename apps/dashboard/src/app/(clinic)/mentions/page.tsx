import type { Metadata } from 'next';
import { Forbidden } from '../../../features/clinic/forbidden.tsx';
import { MentionsScreen } from '../../../features/comment/mentions-screen.tsx';
import { mentionsDocument } from '../../../graphql/comment.ts';
import { askApiForPage, readViewer } from '../../../session/ask-api.ts';
import { readWords } from '../../../words/read-words.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWords('comment'))('mentionsTitle') };
}

export default async function MentionsPage() {
  const { role, permissions } = await readViewer();
  if (!permissions.includes('comment:write')) return <Forbidden role={role} />;
  const { mentionsOfMine } = await askApiForPage(mentionsDocument, {});
  return <MentionsScreen mentions={mentionsOfMine} />;
}
