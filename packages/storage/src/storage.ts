/** Bytes by key. Keys name content, so what is stored under a key never changes. */
export interface Storage {
  /** Resolves once the bytes are safe. What is already under the key is left as it is. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Throws ObjectMissing. */
  get(key: string): Promise<Uint8Array>;
  exists(key: string): Promise<boolean>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /** Throws when the store cannot be reached or written. */
  ping(): Promise<void>;
  close(): void;
}

/** Nothing is stored under the key. */
export class ObjectMissing extends Error {
  readonly key: string;

  constructor(key: string, options?: ErrorOptions) {
    super(`Nothing is stored under ${key}.`, options);
    this.name = 'ObjectMissing';
    this.key = key;
  }
}
