export type { ApiSettings } from './env.ts';
export { type RunningApi, startApi } from './server.ts';
