import { join } from 'node:path';
import { runCommand } from './run-command.ts';
import { contentHash, whenStale } from './stale.ts';

/** Builds the dashboard when its sources have changed since the last build; about a minute on two cores. */
export async function buildDashboard(root: string): Promise<boolean> {
  const folder = join(root, 'apps/dashboard');
  const own = ['src', 'next.config.ts', 'without-compute-worker.cjs', 'package.json', 'codegen.ts'].map((name) =>
    join('apps/dashboard', name),
  );
  const inputs = [...own, 'apps/api/schema.graphql', 'package-lock.json'];
  const hash = await contentHash(root, inputs);
  return whenStale(join(folder, '.next', '.plumbline-built'), hash, () =>
    runCommand('npm', ['run', 'build'], {
      cwd: folder,
      environment: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      output: 'collect',
    }),
  );
}
