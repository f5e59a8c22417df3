/** The address of a page of the audit trail. */
export function auditAddress(activity: string | null, after: string | null): string {
  const parameters = new URLSearchParams();
  if (activity !== null) parameters.set('activity', activity);
  if (after !== null) parameters.set('after', after);
  const query = parameters.toString();
  return query === '' ? '/audit' : `/audit?${query}`;
}
