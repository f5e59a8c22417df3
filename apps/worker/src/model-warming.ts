import type { PlatformDatabase } from '@plumbline/database';
import type { Logger } from '@plumbline/logging';
import type { LoadedModels } from './loaded-models.ts';

export interface ModelWarmingSettings {
  readonly platform: Pick<PlatformDatabase, 'findVersionsInUse' | 'listenReleases'>;
  readonly models: Pick<LoadedModels, 'keep'>;
  readonly logger: Logger;
}

export interface ModelWarming {
  /** Stops listening, once the change in hand is done. */
  close(): Promise<void>;
}

/**
 * Keeps the process of every version ready that is in use, on a share of the studies or a shadow: so a version is warm
 * long before it is promoted, and its first study waits for nothing. After each step of a release it looks again, and
 * after each connection, as it may have missed one. Resolves when the versions of now are ready.
 */
export async function startModelWarming({ platform, models, logger }: ModelWarmingSettings): Promise<ModelWarming> {
  let closed = false;
  let asked = false;
  let changing: Promise<void> | undefined;

  async function change(): Promise<void> {
    while (asked && !closed) {
      asked = false;
      const versions = await platform.findVersionsInUse();
      await models.keep(
        versions.map(({ name, version, ...registered }) => ({ ...registered, manifest: { name, version } })),
      );
    }
  }

  function ask(): Promise<void> {
    asked = true;
    changing ??= change()
      .catch((error: unknown) => logger.error({ err: error }, 'versions in use cannot be made ready'))
      .finally(() => {
        changing = undefined;
      });
    return changing;
  }

  const listening = await platform.listenReleases(
    () => void ask(),
    (error) => logger.warn({ err: error }, 'release channel broke'),
  );
  await changing;
  return {
    close: async () => {
      closed = true;
      await listening.close();
      await changing;
    },
  };
}
