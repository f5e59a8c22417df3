import type { Role } from '../../graphql/generated/graphql.ts';
import { Notice } from '../../ui/notice.tsx';
import { clinicMessages, roleNames } from './messages.ts';

/** What somebody sees whose role does not reach a screen; the API refuses besides. */
export function Forbidden({ role }: { role: Role }) {
  return <Notice title={clinicMessages.forbidden}>{clinicMessages.forbiddenHint(roleNames[role])}</Notice>;
}
