import { readEnv } from './env.ts';

/** Runs once when the server starts: a missing or malformed setting stops it here, not at somebody's first click. */
export function register(): void {
  readEnv();
}
