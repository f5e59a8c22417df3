import { z } from 'zod';

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** The API as every program uses it: GraphQL and STOW-RS with an access token. */
export interface ApiClient {
  query(document: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Stores the films of one request; throws when any is refused. */
  storeFilms(files: readonly Uint8Array[]): Promise<void>;
}

async function ask(
  apiUrl: string,
  headers: Record<string, string>,
  document: string,
  variables: Record<string, unknown>,
) {
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: document, variables }),
  });
  const { data, errors } = answer.parse(await response.json());
  if (errors || !data)
    throw new Error(`The API refused: ${errors?.map(({ message }) => message).join(' ') ?? response.status}`);
  return data;
}

const signedIn = z.object({
  signIn: z.union([z.object({ accessToken: z.string() }), z.object({ message: z.string() })]),
});

/** Signs in and returns a client in that person's name; its token lives fifteen minutes. */
export async function signInToApi(apiUrl: string, email: string, password: string): Promise<ApiClient> {
  const document = `mutation SignIn($input: SignInInput!) { signIn(input: $input) {
    ... on SignedIn { accessToken }
    ... on Refusal { message } } }`;
  const { signIn } = signedIn.parse(await ask(apiUrl, {}, document, { input: { email, password } }));
  if ('message' in signIn) throw new Error(`The demo member ${email} cannot sign in: ${signIn.message}`);
  const authorization = { authorization: `Bearer ${signIn.accessToken}` };
  return {
    query: (query, variables = {}) => ask(apiUrl, authorization, query, variables),
    storeFilms: (files) => storeFilms(apiUrl, authorization, files),
  };
}

async function storeFilms(
  apiUrl: string,
  authorization: Record<string, string>,
  files: readonly Uint8Array[],
): Promise<void> {
  const boundary = 'plumbline-demo-films';
  const head = Buffer.from(`--${boundary}\r\nContent-Type: application/dicom\r\n\r\n`);
  const parts = files.flatMap((file) => [head, file, Buffer.from('\r\n')]);
  const response = await fetch(`${apiUrl}/dicom-web/studies`, {
    method: 'POST',
    headers: { ...authorization, 'content-type': `multipart/related; type="application/dicom"; boundary=${boundary}` },
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  });
  if (response.status !== 200)
    throw new Error(`The demo films were not stored (${response.status}): ${await response.text()}`);
}
