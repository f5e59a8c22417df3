import type { PlatformDatabase } from '@plumbline/database';
import type { ModelSigner } from '@plumbline/inference';
import type { Storage } from '@plumbline/storage';

/** What it takes to bring a model version in: the registry, the place of its files, and the platform's signing hand. */
export interface RegistrationContext {
  readonly platform: PlatformDatabase;
  readonly storage: Storage;
  readonly signer: ModelSigner;
}
