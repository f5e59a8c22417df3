import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openStorage } from './open-storage.ts';
import { ObjectMissing, type Storage } from './storage.ts';

/**
 * The five S3 calls that the store makes, over real HTTP, as Amazon documents them: path-style addresses, signed
 * requests, 404 with NoSuchKey. No S3 server runs on a bare machine; this checks our side of the conversation only.
 */
class LittleS3 {
  readonly objects = new Map<string, Buffer>();
  readonly puts: string[] = [];
  readonly server: Server = createServer((request, response) => {
    this.#answer(request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://s3').pathname);
    const stored = this.objects.get(path);
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) {
      response.writeHead(403).end();
    } else if (request.method === 'PUT') {
      this.objects.set(path, Buffer.concat(chunks));
      this.puts.push(path);
      response.writeHead(200).end();
    } else if (request.method === 'DELETE') {
      this.objects.delete(path);
      response.writeHead(204).end();
    } else if (request.method === 'HEAD') {
      response.writeHead(stored || path.replaceAll('/', '') === 'films' ? 200 : 404).end();
    } else if (stored) {
      response.writeHead(200, { 'content-length': stored.length }).end(stored);
    } else {
      const refusal = '<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>';
      response.writeHead(404, { 'content-type': 'application/xml' }).end(refusal);
    }
  }
}

const bytes = new Uint8Array([0, 1, 2, 253, 254, 255]);
const s3 = new LittleS3();
const stores = new Map<string, Storage>();
let folder: string;

beforeAll(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  folder = await mkdtemp(join(tmpdir(), 'plumbline-storage-'));
  await new Promise<void>((resolve) => s3.server.listen(0, '127.0.0.1', resolve));
  const address = s3.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  stores.set('file', openStorage(`file:${folder}`));
  stores.set('s3', openStorage(`s3://films/riverside?endpoint=http://127.0.0.1:${port}`));
});

afterAll(async () => {
  for (const storage of stores.values()) storage.close();
  s3.server.close();
  await rm(folder, { recursive: true });
  vi.unstubAllEnvs();
});

describe.each(['file', 's3'])('a %s store', (kind) => {
  const open = (): Storage => {
    const storage = stores.get(kind);
    if (!storage) throw new Error(`There is no ${kind} store.`);
    return storage;
  };

  test('gives back what was put', async () => {
    await open().put('org/ab/round-trip', bytes);
    expect(await open().get('org/ab/round-trip')).toEqual(bytes);
    expect(await open().exists('org/ab/round-trip')).toBe(true);
  });

  test('leaves what is already under a key as it is', async () => {
    await open().put('org/ab/twice', bytes);
    await open().put('org/ab/twice', new Uint8Array([9]));
    expect(await open().get('org/ab/twice')).toEqual(bytes);
  });

  test('takes the same film twice at once', async () => {
    await Promise.all([open().put('org/ab/race', bytes), open().put('org/ab/race', bytes)]);
    expect(await open().get('org/ab/race')).toEqual(bytes);
  });

  test('says what is missing', async () => {
    expect(await open().exists('org/ab/missing')).toBe(false);
    await expect(open().get('org/ab/missing')).rejects.toBeInstanceOf(ObjectMissing);
  });

  test('deletes once and does not mind a second time', async () => {
    await open().put('org/ab/deleted', bytes);
    await open().delete('org/ab/deleted');
    expect(await open().exists('org/ab/deleted')).toBe(false);
    await open().delete('org/ab/deleted');
  });

  test('keeps an empty object', async () => {
    await open().put('org/ab/empty', new Uint8Array());
    expect(await open().get('org/ab/empty')).toEqual(new Uint8Array());
  });

  test.each(['../outside', '/etc/passwd', 'a/../../b'])('refuses the key %j everywhere', async (key) => {
    await expect(open().put(key, bytes)).rejects.toThrow(RangeError);
    await expect(open().get(key)).rejects.toThrow(RangeError);
    await expect(open().exists(key)).rejects.toThrow(RangeError);
    await expect(open().delete(key)).rejects.toThrow(RangeError);
  });

  test('answers when asked whether it is there', async () => {
    await open().ping();
  });
});

test('a file store leaves nothing beside what was put', async () => {
  await openStorage(`file:${folder}`).put('tidy/ab/one', bytes);
  expect(await readdir(join(folder, 'tidy', 'ab'))).toEqual(['one']);
});

test('an S3 store writes under its prefix', async () => {
  await stores.get('s3')?.put('org/ab/placed', bytes);
  expect(s3.puts).toContain('/films/riverside/org/ab/placed');
});

test('a store that is away is not a store without the object', async () => {
  const away = openStorage('s3://films?endpoint=http://127.0.0.1:1');
  await expect(away.get('org/ab/one')).rejects.not.toBeInstanceOf(ObjectMissing);
  await expect(away.ping()).rejects.toThrow();
  away.close();
});

test('an address of another kind is refused', () => {
  expect(() => openStorage('ftp://films')).toThrow('STORAGE_URL');
});
