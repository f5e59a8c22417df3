import { join } from 'node:path';
import { runCommand } from './run-command.ts';
import { contentHash, whenStale } from './stale.ts';

/**
 * Writes what is generated and not kept in git: the Prisma client, the Pothos types and the dashboard's documents.
 * Prisma's generator asks for a migration engine that it does not use here; /bin/true stands in, so nothing is fetched.
 */
export async function generateCode(root: string): Promise<boolean> {
  const inputs = [
    'prisma/schema.prisma',
    'prisma/models',
    'apps/api/schema.graphql',
    'apps/dashboard/src',
    'package-lock.json',
  ];
  const hash = await contentHash(root, inputs);
  return whenStale(join(root, 'node_modules', '.plumbline-generated'), hash, async () => {
    await generatePrisma(root);
    await generateDocuments(root);
  });
}

/** The database client and the API's types from the dictionary. */
export function generatePrisma(root: string): Promise<void> {
  const environment = {
    PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  return runCommand('prisma', ['generate'], { cwd: root, environment, output: 'collect' });
}

/** The dashboard's typed documents from the API's printed schema. */
export function generateDocuments(root: string): Promise<void> {
  return runCommand('graphql-codegen', ['--config', 'codegen.ts'], {
    cwd: join(root, 'apps/dashboard'),
    output: 'collect',
  });
}
