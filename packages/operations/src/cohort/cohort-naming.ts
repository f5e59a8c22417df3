import { DomainError } from '@plumbline/domain';
import { z } from 'zod';

const naming = z.object({
  name: z.string().trim().min(3).max(100),
  description: z.string().trim().max(2_000),
});

/** @throws DomainError COHORT_NAME_INVALID */
export function cohortNaming(input: { readonly name: string; readonly description: string }): z.infer<typeof naming> {
  const parsed = naming.safeParse(input);
  if (!parsed.success) throw new DomainError('COHORT_NAME_INVALID', {}, { cause: parsed.error });
  return parsed.data;
}
