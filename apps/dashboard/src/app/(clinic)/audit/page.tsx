import type { Metadata } from 'next';
import { AuditScreen } from '../../../features/audit/audit-screen.tsx';
import { Forbidden } from '../../../features/clinic/forbidden.tsx';
import { auditEventsDocument } from '../../../graphql/audit.ts';
import { askApiForPage, readViewer } from '../../../session/ask-api.ts';
import { readWords } from '../../../words/read-words.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWords('audit'))('title') };
}

const pageSize = 50;

const single = (value: string | string[] | undefined) => (typeof value === 'string' && value !== '' ? value : null);

export default async function AuditPage({ searchParams }: PageProps<'/audit'>) {
  const { role, permissions } = await readViewer();
  if (!permissions.includes('audit:view')) return <Forbidden role={role} />;
  const asked = await searchParams;
  const activity = single(asked.activity);
  const after = single(asked.after);
  const { auditEvents } = await askApiForPage(auditEventsDocument, { first: pageSize, after, activity });
  return <AuditScreen events={auditEvents} activity={activity} after={after} />;
}
