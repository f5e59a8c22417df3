import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { newModelSigningKey } from '@plumbline/inference';
import { z } from 'zod';

const schema = z.object({
  tokenSecret: z.string(),
  nextAuthSecret: z.string(),
  appPassword: z.string(),
  platformPassword: z.string(),
  demoPassword: z.string(),
  /** Signs the model versions that are taken in: an Ed25519 key, PKCS #8 DER, base64. */
  modelSigningKey: z.string(),
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
  // An installation of an earlier release lacks what has been added since.
  const known = kept === null ? {} : schema.partial().parse(JSON.parse(kept));
  const secrets: Secrets = {
    tokenSecret: known.tokenSecret ?? random(),
    nextAuthSecret: known.nextAuthSecret ?? random(),
    appPassword: known.appPassword ?? random(),
    platformPassword: known.platformPassword ?? random(),
    demoPassword: demoPassword ?? known.demoPassword ?? randomBytes(9).toString('base64url'),
    modelSigningKey: known.modelSigningKey ?? newModelSigningKey(),
  };
  if (isDeepStrictEqual(known, secrets)) return secrets;
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
