import type { Permission } from '../access/permission.ts';

/** The kind of thing that each permission opens, as audit events name it: FHIR's word where FHIR has one. */
export const entityOf = {
  'study:list': 'ImagingStudy',
  'study:view': 'ImagingStudy',
  'film:view': 'ImagingStudy',
  'film:store': 'ImagingStudy',
  'film:reassign': 'ImagingStudy',
  'study:assign': 'ImagingStudy',
  'filter:save': 'SavedFilter',
  'reading:sign': 'ImagingStudy',
  'report:view': 'ImagingStudy',
  'disposition:record': 'ImagingStudy',
  'reference:record': 'ImagingStudy',
  'measurement:write': 'ImagingStudy',
  'comment:write': 'ImagingStudy',
  'settings:view': 'Organization',
  'settings:change': 'Organization',
  'model:view': 'ModelVersion',
  'model:register': 'ModelVersion',
  'model:deploy': 'ModelVersion',
  'cohort:view': 'Group',
  'cohort:define': 'Group',
  'cohort:freeze': 'Group',
  'cohort:export': 'Group',
  'cohort:small-cells': 'Group',
  'audit:view': 'AuditEvent',
} as const satisfies Record<Permission, string>;
