import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { ObjectMissing, type Storage } from './storage.ts';
import { requireStorageKey } from './storage-key.ts';

export interface S3Settings {
  readonly bucket: string;
  /** Put before every key, without slashes at its ends; may be empty. */
  readonly prefix: string;
  /** Of a store that speaks S3 but is not Amazon's; buckets are then part of the path. */
  readonly endpoint: string | null;
  /** Else from the machine's AWS settings. */
  readonly region: string | null;
}

function openClient({ endpoint, region }: S3Settings): S3Client {
  return new S3Client({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 30_000 },
    ...(region ? { region } : {}),
    ...(endpoint ? { endpoint, forcePathStyle: true, region: region ?? 'us-east-1' } : {}),
  });
}

/**
 * Storage in a bucket. A put is atomic on the server's side. Credentials come from where every AWS program finds them
 * (environment, profile, machine role), never from the address.
 */
export function s3Storage(settings: S3Settings): Storage {
  const client = openClient(settings);
  const place = (key: string) => ({
    Bucket: settings.bucket,
    Key: [settings.prefix, requireStorageKey(key)].filter(Boolean).join('/'),
  });
  const exists = async (key: string) => {
    try {
      await client.send(new HeadObjectCommand(place(key)));
      return true;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  };
  return {
    put: async (key, bytes) => {
      if (!(await exists(key))) await client.send(new PutObjectCommand({ ...place(key), Body: bytes }));
    },
    get: async (key) => {
      try {
        const { Body: body } = await client.send(new GetObjectCommand(place(key)));
        if (!body) throw new ObjectMissing(key);
        return await body.transformToByteArray();
      } catch (cause) {
        if (cause instanceof NoSuchKey) throw new ObjectMissing(key, { cause });
        throw cause;
      }
    },
    exists,
    delete: async (key) => {
      await client.send(new DeleteObjectCommand(place(key)));
    },
    ping: async () => {
      await client.send(new HeadBucketCommand({ Bucket: settings.bucket }));
    },
    close: () => client.destroy(),
  };
}
