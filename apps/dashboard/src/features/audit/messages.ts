import type { AuditAction, AuditOutcome } from '../../graphql/generated/graphql.ts';

/** The permissions and acts that the trail names; one that is not here is shown as it stands. */
export const activityNames: Readonly<Record<string, string>> = {
  'session:create': 'Signed in',
  'session:renew': 'Session renewed',
  'session:end': 'Signed out',
  'study:list': 'Worklist read',
  'study:view': 'Study viewed',
  'film:view': 'Film viewed',
  'film:store': 'Films added',
  'screening:begin': 'Screening begun',
  'screening:record': 'Screening recorded',
  'reading:sign': 'Reading signed',
  'model:deploy': 'Model put into use',
  'audit:view': 'Audit trail read',
  'organization:provision': 'Clinic opened',
  'account:reset-password': 'Password reset',
};

export const actionWords: Readonly<Record<AuditAction, string>> = {
  CREATE: 'create',
  READ: 'read',
  UPDATE: 'update',
  DELETE: 'delete',
  EXECUTE: 'execute',
};

export const outcomeNames: Readonly<Record<AuditOutcome, string>> = {
  SUCCESS: 'Success',
  MINOR_FAILURE: 'Refused',
  SERIOUS_FAILURE: 'Failed',
};

export const entityNames: Readonly<Record<string, string>> = {
  ImagingStudy: 'Study',
  Patient: 'Patient',
  AuditEvent: 'Audit trail',
  Instance: 'Film',
  Reading: 'Reading',
  Session: 'Session',
  ModelVersion: 'Model version',
  Organization: 'Clinic',
  UserAccount: 'Person',
};

export const auditMessages = {
  title: 'Audit',
  hint: 'Who saw or did what, the latest first. Reading this page is recorded too.',
  all: 'Everything',
  activity: 'Show',
  columns: { when: 'When', who: 'Who', role: 'Role', what: 'What', entity: 'Entity', outcome: 'Outcome' },
  older: 'Older',
  latest: 'Latest',
  empty: 'Nothing recorded',
  emptyHint: 'There is no event of this kind.',
  label: 'Audit events, the latest first',
  keys: { older: 'Older events', latest: 'Latest events' },
};
