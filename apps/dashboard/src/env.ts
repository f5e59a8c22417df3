import { z } from 'zod';

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** Where the API listens, without a path. */
  API_URL: z.url().default('http://127.0.0.1:4000'),
  /** The address that people type; decides whether cookies are Secure. */
  NEXTAUTH_URL: z.url(),
  /** Encrypts the session cookie. */
  NEXTAUTH_SECRET: z.string().min(16),
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/**
 * The settings, parsed once. A function and not a constant because `next build` loads every module on machines that have
 * no settings; `instrumentation.ts` calls it when the server starts, so a missing setting still stops the start.
 */
export function readEnv(): Env {
  parsed ??= schema.parse(process.env);
  return parsed;
}
