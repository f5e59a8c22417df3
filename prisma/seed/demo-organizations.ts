import type { Role } from '@plumbline/database/enums';

interface DemoMember {
  readonly localPart: string;
  readonly displayName: string;
  readonly role: Role;
}

/** Two clinics that must never see each other, and that read in two ways: flagged studies twice, and every study blinded. */
export const demoOrganizations = [
  { slug: 'riverside', name: 'Riverside Spine Clinic', settings: { secondRead: 'FLAGGED' } },
  { slug: 'lakeside', name: 'Lakeside Children’s Hospital', settings: { blindedFirstRead: true } },
] as const;

/** The same people in each clinic; `clinician` becomes `clinician@riverside.example`. */
export const demoMembers: readonly DemoMember[] = [
  { localPart: 'clinician', displayName: 'Clinician 1', role: 'CLINICIAN' },
  { localPart: 'clinician2', displayName: 'Clinician 2', role: 'CLINICIAN' },
  { localPart: 'clinician3', displayName: 'Clinician 3', role: 'CLINICIAN' },
  { localPart: 'admin', displayName: 'Admin 1', role: 'ADMIN' },
  { localPart: 'admin2', displayName: 'Admin 2', role: 'ADMIN' },
  { localPart: 'analyst', displayName: 'Analyst', role: 'ANALYST' },
  { localPart: 'auditor', displayName: 'Auditor', role: 'AUDITOR' },
];

/** The address that a demo member signs in with. */
export function demoEmail(member: DemoMember, organizationSlug: string): string {
  return `${member.localPart}@${organizationSlug}.example`;
}
