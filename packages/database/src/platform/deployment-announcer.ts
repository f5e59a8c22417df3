import type { Database } from '../open-database.ts';
import { listenToChannel } from './listen-to-channel.ts';
import type { ModelFile } from './model-registry.ts';

/** A version that runs for some clinic: in use, on a share of the studies, or beside. */
export interface VersionInUse {
  readonly name: string;
  readonly version: string;
  readonly manifestSha256: string;
  readonly artifacts: readonly ModelFile[];
  readonly signatures: readonly { readonly keyId: string; readonly signature: string }[];
}

export interface DeploymentAnnouncer {
  /** Every version that runs for any clinic, each once; for which clinics is not said. */
  findVersionsInUse(): Promise<VersionInUse[]>;
  /** Hears that some release took a step, once its transaction has committed, and after each connection. See `listenToChannel`. */
  listenReleases(onChange: () => void, onError: (error: Error) => void): Promise<{ close(): Promise<void> }>;
}

/** The part of the platform that knows which versions must run; the trigger stands in the migration `versions_in_use`. */
export function deploymentAnnouncer({ client, url }: Database): DeploymentAnnouncer {
  return {
    findVersionsInUse: async () => {
      const rows = await client.$queryRaw<{ id: string }[]>`
        select distinct model_version_id as "id" from release where occupies is not null`;
      const versions = await client.modelVersion.findMany({
        where: { id: { in: rows.map(({ id }) => id) } },
        select: {
          version: true,
          manifestSha256: true,
          registeredModel: { select: { name: true } },
          artifacts: { select: { path: true, sha256: true, byteLength: true } },
          signatures: { select: { keyId: true, signature: true } },
        },
      });
      return versions.map(({ registeredModel: { name }, ...version }) => ({ name, ...version }));
    },
    listenReleases: (onChange, onError) => listenToChannel(url, 'release', () => onChange(), onError),
  };
}
