import { z } from 'zod';

/** What `npm run db:migrate` is told. */
const environment = z.object({
  /** Of the owner, who may create roles. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL is the owner’s address: postgresql://…' }),
  APP_DATABASE_PASSWORD: z.string().min(1).optional(),
  PLATFORM_DATABASE_PASSWORD: z.string().min(1).optional(),
});

export type Environment = z.infer<typeof environment>;

/** Reads the settings; throws with a sentence for each that is missing or wrong. */
export function readEnvironment(): Environment {
  const parsed = environment.safeParse(process.env);
  if (parsed.success) return parsed.data;
  throw new Error(z.prettifyError(parsed.error));
}
