import type { Permission } from '../access/permission.ts';

/** The kind of thing that each permission opens, as audit events name it: FHIR's word where FHIR has one. */
export const entityOf = {
  'study:list': 'ImagingStudy',
  'study:view': 'ImagingStudy',
  'film:view': 'ImagingStudy',
  'film:store': 'ImagingStudy',
  'reading:sign': 'ImagingStudy',
  'model:view': 'ModelVersion',
  'model:deploy': 'ModelVersion',
  'audit:view': 'AuditEvent',
} as const satisfies Record<Permission, string>;
