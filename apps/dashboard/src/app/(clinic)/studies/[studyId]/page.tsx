import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Forbidden } from '../../../../features/clinic/forbidden.tsx';
import { StudyScreen } from '../../../../features/study/study-screen.tsx';
import { mentionableMembersDocument } from '../../../../graphql/comment.ts';
import { studyDocument } from '../../../../graphql/study.ts';
import { askApiForPage, readViewer } from '../../../../session/ask-api.ts';
import { readWords } from '../../../../words/read-words.ts';

/** No name in the title: tabs and histories are read over shoulders. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWords('study'))('title') };
}

export default async function StudyPage({ params }: PageProps<'/studies/[studyId]'>) {
  const { role, permissions } = await readViewer();
  if (!permissions.includes('study:view')) return <Forbidden role={role} />;
  const { study } = await askApiForPage(studyDocument, { id: (await params).studyId });
  if (study.__typename !== 'ImagingStudy') notFound();
  const mayComment = permissions.includes('comment:write');
  const members = mayComment ? (await askApiForPage(mentionableMembersDocument, {})).mentionableMembers : null;
  const may = {
    sign: permissions.includes('reading:sign'),
    measure: permissions.includes('measurement:write'),
    recordSteps: permissions.includes('disposition:record'),
    recordReference: permissions.includes('reference:record'),
  };
  return <StudyScreen key={study.id} study={study} members={members} nowMs={Date.now()} may={may} />;
}
