import type { ReactNode } from 'react';
import { ClinicFrame } from '../../features/clinic/clinic-frame.tsx';
import { roleNames } from '../../features/clinic/messages.ts';
import { screensFor } from '../../features/clinic/screens.ts';
import { readViewer } from '../../session/ask-api.ts';
import { readTheme } from '../../session/read-theme.ts';

export default async function ClinicLayout({ children }: { children: ReactNode }) {
  const { user, organization, role, permissions } = await readViewer();
  return (
    <ClinicFrame
      person={{ name: user.displayName, email: user.email, role: roleNames[role] }}
      organization={organization.name}
      screens={screensFor(permissions)}
      theme={await readTheme()}
    >
      {children}
    </ClinicFrame>
  );
}
