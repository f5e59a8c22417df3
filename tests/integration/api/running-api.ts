import { startApi } from '@plumbline/api';
import type { Role } from '@plumbline/database/enums';
import { signIn } from '@plumbline/operations';
import { inject } from 'vitest';
import { z } from 'zod';
import {
  type Clinic,
  frontDoor,
  modelSigningKey,
  openPlatform,
  type Platform,
  password,
  type Reader,
} from '../operations/clinic.ts';

interface Question {
  readonly token?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Where a proxy says that the caller sits. */
  readonly forwardedFor?: string;
}

/** An answer of the API as a program sees it. */
export interface Answer {
  readonly status: number;
  readonly requestId: string | null;
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

export interface RunningTestApi {
  readonly url: string;
  readonly platform: Platform;
  /** Asks as the holder of the token, or as nobody. */
  ask(document: string, options?: Question): Promise<Answer>;
  /** A fresh access token of the clinic's person in that role, by the front door. */
  tokenOf(clinic: Clinic, role: Role): Promise<string>;
  /** The same of one of the clinic's clinicians. */
  tokenOfReader(clinic: Clinic, reader: Reader): Promise<string>;
  /** The API alone; the platform behind it stays open. */
  closeApi(): Promise<void>;
  close(): Promise<void>;
}

export const tokenSecret = 'the secret of the API under test, 32 bytes';

const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()).default({}) }))
    .default([]),
});

/** The API in this process over the databases of the test run and a storage folder of its own. */
export async function startTestApi(urls = inject('databaseUrls')): Promise<RunningTestApi> {
  const platform = await openPlatform();
  const api = await startApi({
    databaseUrl: urls.app,
    platformDatabaseUrl: urls.platform,
    queue: { postgresUrl: urls.platform },
    storageUrl: platform.storageUrl,
    host: '127.0.0.1',
    port: 0,
    tokenSecret,
    modelSigningKey,
    modelRegistrars: platform.slugs,
    trustedProxies: 'loopback',
    logLevel: 'silent',
  });
  const ask: RunningTestApi['ask'] = async (query, { token, variables = {}, forwardedFor } = {}) => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(forwardedFor && { 'X-Forwarded-For': forwardedFor }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = answerSchema.parse(await response.json());
    return { status: response.status, requestId: response.headers.get('X-Request-Id'), data, errors };
  };
  const tokenBy = async (email: string) => {
    const { accessToken } = await signIn({ ...frontDoor(platform), tokenSecret }, { email, password });
    return accessToken;
  };
  return {
    url: api.url,
    platform,
    ask,
    tokenOf: (clinic, role) => tokenBy(clinic.emailOf(role)),
    tokenOfReader: (clinic, reader) => tokenBy(clinic.readerEmail(reader)),
    closeApi: api.close,
    close: async () => {
      await api.close();
      await platform.close();
    },
  };
}

/** The codes of an answer's errors. */
export function codesOf({ errors }: Answer): unknown[] {
  return errors.map(({ extensions }) => extensions.code);
}
