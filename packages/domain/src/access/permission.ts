import type { Role } from '@plumbline/database/enums';

/** What can be done, as `resource:action`; audit events carry the same words. */
export type Permission =
  | 'study:list'
  | 'study:view'
  | 'film:view'
  | 'film:store'
  | 'film:reassign'
  | 'study:assign'
  | 'filter:save'
  | 'reading:sign'
  | 'report:view'
  | 'disposition:record'
  | 'reference:record'
  | 'measurement:write'
  | 'comment:write'
  | 'settings:view'
  | 'settings:change'
  | 'model:view'
  | 'model:register'
  | 'model:deploy'
  | 'cohort:view'
  | 'cohort:define'
  | 'cohort:freeze'
  | 'cohort:export'
  /** To see groups with fewer than five in a cell, and members one by one with what they are. */
  | 'cohort:small-cells'
  | 'audit:view';

/**
 * Clinicians have no cohorts: a count of the studies of one day and one outcome would tell a reader a result that is kept
 * from them until they have read.
 */
const permissionsOfRole: Readonly<Record<Role, readonly Permission[]>> = {
  CLINICIAN: [
    'study:list',
    'study:view',
    'study:assign',
    'filter:save',
    'film:view',
    'film:store',
    'film:reassign',
    'reading:sign',
    'report:view',
    'disposition:record',
    'reference:record',
    'measurement:write',
    'comment:write',
    'settings:view',
    'model:view',
  ],
  ADMIN: [
    'study:list',
    'filter:save',
    'film:store',
    'model:view',
    'model:register',
    'model:deploy',
    'settings:view',
    'settings:change',
    'cohort:view',
    'cohort:define',
    'cohort:freeze',
    'cohort:export',
    'cohort:small-cells',
    'audit:view',
  ],
  ANALYST: ['model:view', 'cohort:view', 'cohort:define', 'cohort:freeze', 'cohort:export'],
  AUDITOR: ['audit:view'],
};

/** Everything that the role may do. */
export function permissionsOf(role: Role): readonly Permission[] {
  return permissionsOfRole[role];
}

/** Whether the role may do it. */
export function isPermitted(role: Role, permission: Permission): boolean {
  return permissionsOfRole[role].includes(permission);
}
