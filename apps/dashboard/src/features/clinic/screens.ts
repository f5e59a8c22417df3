export interface Screen {
  readonly address: string;
  /** Its word in `clinic.screens`. */
  readonly name: 'worklist' | 'mentions' | 'cohorts' | 'models' | 'audit' | 'settings';
  /** What the role needs to see it. */
  readonly permission: string;
}

const screens: readonly Screen[] = [
  { address: '/worklist', name: 'worklist', permission: 'study:list' },
  { address: '/mentions', name: 'mentions', permission: 'comment:write' },
  { address: '/cohorts', name: 'cohorts', permission: 'cohort:view' },
  { address: '/models', name: 'models', permission: 'model:view' },
  { address: '/audit', name: 'audit', permission: 'audit:view' },
  { address: '/settings', name: 'settings', permission: 'settings:view' },
];

/** The screens that somebody with these permissions may see, in the order of the navigation. */
export function screensFor(permissions: readonly string[]): readonly Screen[] {
  return screens.filter((screen) => permissions.includes(screen.permission));
}

/** Where somebody lands after signing in; a role without any screen lands on the worklist's refusal. */
export function firstScreen(permissions: readonly string[]): string {
  return screensFor(permissions)[0]?.address ?? '/worklist';
}
