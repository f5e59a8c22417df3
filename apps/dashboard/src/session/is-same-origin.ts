/**
 * Whether a request that changes something comes from our own pages. Browsers send Origin with every such request; one
 * without it is refused (OWASP, Cross-Site Request Forgery Prevention, "Verifying Origin With Standard Headers").
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  if (origin === null || host === null || !URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}
