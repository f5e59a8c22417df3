import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '@plumbline/domain';
import { type ModelVerifier, manifestSha256 } from '@plumbline/inference';
import { modelArtifactKey, type RegisteredManifest } from '@plumbline/operations';
import { ObjectMissing, type Storage } from '@plumbline/storage';

export interface ModelFoldersSettings {
  /** Holds <name>/<version>/manifest.json of the versions that are shipped with the platform. */
  readonly modelsDir: string;
  /** Where versions out of storage are kept, one folder a manifest. */
  readonly cacheDir: string;
  readonly storage: Storage;
  readonly verifier: ModelVerifier;
}

/** A registered version: what the database says of it. */
export type RegisteredModel = Pick<RegisteredManifest, 'manifestSha256' | 'artifacts' | 'signatures'> & {
  readonly manifest: Pick<RegisteredManifest['manifest'], 'name' | 'version'>;
};

/** Where a version's files lie on this machine; nothing is said of their content, which is checked when they are loaded. */
export class ModelFolders {
  readonly #settings: ModelFoldersSettings;

  constructor(settings: ModelFoldersSettings) {
    this.#settings = settings;
  }

  /**
   * The folder of a version that this platform has signed: the shipped one when its manifest is the registered one, else
   * the one that was fetched from storage, now or earlier.
   *
   * @throws DomainError MODEL_SIGNATURE_INVALID, MODEL_INVALID (ARTIFACT_MISSING), STORAGE_UNAVAILABLE
   */
  async folderOf(registered: RegisteredModel): Promise<string> {
    const { modelsDir, cacheDir, verifier } = this.#settings;
    verifier.requireSigned(registered, registered.signatures);
    const { name, version } = registered.manifest;
    const shipped = join(modelsDir, name, version);
    if (await holds(shipped, registered)) return shipped;
    const cached = join(cacheDir, registered.manifestSha256);
    if (!(await holds(cached, registered))) await this.#fetch(registered, cached);
    return cached;
  }

  /** What lies there turned out to be damaged: the next call fetches it again. Does nothing to a shipped folder. */
  async forget({ manifestSha256 }: Pick<RegisteredModel, 'manifestSha256'>): Promise<void> {
    await rm(join(this.#settings.cacheDir, manifestSha256), { recursive: true, force: true });
  }

  /** Written aside and then given its name, so that a folder is there as a whole or not at all. */
  async #fetch({ manifestSha256, artifacts }: RegisteredModel, folder: string): Promise<void> {
    const aside = join(this.#settings.cacheDir, `.${randomUUID()}`);
    await mkdir(aside, { recursive: true, mode: 0o700 });
    try {
      for (const { path, sha256 } of [{ path: 'manifest.json', sha256: manifestSha256 }, ...artifacts]) {
        await writeFile(join(aside, path), await this.#get(path, sha256), { flag: 'wx', mode: 0o600 });
      }
      await rm(folder, { recursive: true, force: true });
      // Another worker of this machine may have been a moment earlier: its folder is as good.
      await rename(aside, folder).catch(async (error: unknown) => {
        if (!(await holds(folder, { manifestSha256 }))) throw error;
      });
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  }

  async #get(path: string, sha256: string): Promise<Uint8Array> {
    return this.#settings.storage.get(modelArtifactKey(sha256)).catch((cause: unknown) => {
      if (cause instanceof ObjectMissing) throw new DomainError('MODEL_INVALID', { fault: 'ARTIFACT_MISSING', path });
      throw new DomainError('STORAGE_UNAVAILABLE', {}, { cause });
    });
  }
}

async function holds(folder: string, registered: Pick<RegisteredModel, 'manifestSha256'>): Promise<boolean> {
  return manifestSha256(folder).then(
    (found) => found === registered.manifestSha256,
    (error: unknown) => {
      if (error instanceof DomainError) return false;
      throw error;
    },
  );
}
