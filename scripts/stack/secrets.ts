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

/** The secrets of this installation: made once, readable by its owner alone. A given demo password wins over the kept one. */
export async function readSecrets(dataDir: string, demoPassword: string | undefined): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json');
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (kept !== null) return { ...schema.parse(JSON.parse(kept)), ...(demoPassword && { demoPassword }) };
  const secrets: Secrets = {
    tokenSecret: random(),
    nextAuthSecret: random(),
    appPassword: random(),
    platformPassword: random(),
    demoPassword: demoPassword ?? randomBytes(9).toString('base64url'),
  };
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
