import type { Permission } from '../access/permission.ts';

/** What the platform's own processes and the sign-in do without a permission of a role. */
type PlatformActivity = 'session:start' | 'session:renew' | 'session:end' | 'screening:begin' | 'screening:record';

/** The words of AuditEvent.activity: the permission that was used, or what the platform did by itself. */
export type AuditActivity = Permission | PlatformActivity;

/** The kinds of thing that audit events speak of, in FHIR's words where FHIR has one. */
export type AuditEntity = 'ImagingStudy' | 'AuditEvent' | 'ModelVersion' | 'UserAccount';

/** The kind of thing that each permission opens. */
export const entityOf: Readonly<Record<Permission, AuditEntity>> = {
  'study:list': 'ImagingStudy',
  'study:view': 'ImagingStudy',
  'film:view': 'ImagingStudy',
  'film:store': 'ImagingStudy',
  'reading:sign': 'ImagingStudy',
  'model:view': 'ModelVersion',
  'model:deploy': 'ModelVersion',
  'audit:view': 'AuditEvent',
};
