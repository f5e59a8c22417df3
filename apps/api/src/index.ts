export type { ApiSettings } from './env.ts';
export { schema } from './schema/schema.ts';
export { type RunningApi, startApi } from './server.ts';
