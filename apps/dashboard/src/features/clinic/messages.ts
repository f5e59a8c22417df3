import type { Role } from '../../graphql/generated/graphql.ts';

export const roleNames: Readonly<Record<Role, string>> = {
  CLINICIAN: 'Clinician',
  ADMIN: 'Admin',
  ANALYST: 'Analyst',
  AUDITOR: 'Auditor',
};

export const clinicMessages = {
  worklist: 'Worklist',
  audit: 'Audit',
  navigation: 'Screens',
  menu: 'Menu',
  account: 'Account',
  lightTheme: 'Light theme',
  darkTheme: 'Dark theme',
  keys: 'Keys',
  closeKeys: 'Close',
  keysHelp: 'This list of keys',
  signOut: 'Sign out',
  skip: 'To the content',
  forbidden: 'Your role does not show this',
  forbiddenHint: (role: string) => `You are signed in as ${role}. Ask an admin of your clinic if you need it.`,
  failed: 'This did not load',
  failedHint: 'The server did not answer as it should. Nothing was changed.',
  again: 'Try again',
  notFound: 'There is no such page',
  start: 'To the start',
};
