import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  tokenSecret: z.string(),
  nextAuthSecret: z.string(),
  appPassword: z.string(),
  platformPassword: z.string(),
  demoPassword: z.string(),
});

export type Secrets = z.infer<typeof schema>;

const random = () => randomBytes(24).toString('base64url');

/** The secrets of this installation: made once, readable by its owner alone. A given demo password takes
 * the place of the kept one. */
export async function readSecrets(dataDir: string, demoPassword: string | undefined): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json');
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const known = kept === null ? null : schema.parse(JSON.parse(kept));
  if (known && (demoPassword ?? known.demoPassword) === known.demoPassword) return known;
  const secrets: Secrets = {
    tokenSecret: known?.tokenSecret ?? random(),
    nextAuthSecret: known?.nextAuthSecret ?? random(),
    appPassword: known?.appPassword ?? random(),
    platformPassword: known?.platformPassword ?? random(),
    demoPassword: demoPassword ?? randomBytes(9).toString('base64url'),
  };
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
