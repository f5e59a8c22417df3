import { clinicMessages } from './messages.ts';

export interface Screen {
  readonly address: string;
  readonly name: string;
  /** What the role needs to see it. */
  readonly permission: string;
}

const screens: readonly Screen[] = [
  { address: '/worklist', name: clinicMessages.worklist, permission: 'study:list' },
  { address: '/audit', name: clinicMessages.audit, permission: 'audit:view' },
];

/** The screens that somebody with these permissions may see, in the order of the navigation. */
export function screensFor(permissions: readonly string[]): readonly Screen[] {
  return screens.filter((screen) => permissions.includes(screen.permission));
}

/** Where somebody lands after signing in; a role without any screen lands on the worklist's refusal. */
export function firstScreen(permissions: readonly string[]): string {
  return screensFor(permissions)[0]?.address ?? '/worklist';
}
