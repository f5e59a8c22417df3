export const dynamic = 'force-dynamic';

/** The process is up; whether the API answers is the API's own /readyz. */
export function GET(): Response {
  return Response.json({ status: 'up' });
}
