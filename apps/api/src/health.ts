import { Router } from 'express';

/** Everything that must answer before this API can do its work; each rejects when its part does not. */
export type ReadinessChecks = Readonly<Record<'database' | 'storage' | 'queue', () => Promise<unknown>>>;

/** A part that has not answered by then counts as gone. */
const answerWithinMs = 2_000;

async function answers(check: () => Promise<unknown>): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), answerWithinMs);
  const answered = check().then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late.promise]).finally(() => clearTimeout(timer));
}

/** `/healthz`: the process is up. `/readyz`: 200 when all parts answer, else 503; the body says which do. */
export function healthRoutes(checks: ReadinessChecks): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'up' });
  });
  router.get('/readyz', async (_request, response) => {
    const [database, storage, queue] = await Promise.all([
      answers(checks.database),
      answers(checks.storage),
      answers(checks.queue),
    ]);
    response.status(database && storage && queue ? 200 : 503).json({ database, storage, queue });
  });
  return router;
}
