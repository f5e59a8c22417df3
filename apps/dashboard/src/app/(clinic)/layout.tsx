import type { ReactNode } from 'react';
import { ClinicFrame } from '../../features/clinic/clinic-frame.tsx';
import { screensFor } from '../../features/clinic/screens.ts';
import { StopNotices } from '../../features/monitoring/stop-notices.tsx';
import { unseenMentionCountDocument } from '../../graphql/comment.ts';
import { releaseStopsDocument } from '../../graphql/monitoring.ts';
import { askApiForPage, readViewer } from '../../session/ask-api.ts';
import { readTheme } from '../../session/read-theme.ts';
import { readWords } from '../../words/read-words.ts';

export default async function ClinicLayout({ children }: { children: ReactNode }) {
  const { user, organization, role, permissions } = await readViewer();
  const t = await readWords('clinic');
  return (
    <ClinicFrame
      person={{ name: user.displayName, email: user.email, role: t(`roles.${role}`) }}
      organization={organization.name}
      screens={screensFor(permissions)}
      unseenMentions={await unseenMentions(permissions)}
      theme={await readTheme()}
    >
      <StopNotices stops={await unseenStops(permissions)} />
      {children}
    </ClinicFrame>
  );
}

async function unseenMentions(permissions: readonly string[]): Promise<number> {
  if (!permissions.includes('comment:write')) return 0;
  return (await askApiForPage(unseenMentionCountDocument, {})).unseenMentionCount;
}

async function unseenStops(permissions: readonly string[]) {
  if (!permissions.includes('model:deploy')) return [];
  return (await askApiForPage(releaseStopsDocument, {})).releaseStops;
}
