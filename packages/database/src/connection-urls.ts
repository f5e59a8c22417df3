import { type RolePasswords, roleNames } from './ensure-roles.ts';

/** One address for each role of the same database. */
export interface ConnectionUrls {
  readonly owner: string;
  readonly app: string;
  readonly platform: string;
}

function withRole(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  return url.href;
}

/** The owner's address with the sign-in of each other role in its place. */
export function connectionUrls(ownerUrl: string, passwords: RolePasswords): ConnectionUrls {
  return {
    owner: ownerUrl,
    app: withRole(ownerUrl, roleNames.app, passwords.app),
    platform: withRole(ownerUrl, roleNames.platform, passwords.platform),
  };
}
