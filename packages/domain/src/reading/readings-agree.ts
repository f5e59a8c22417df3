import type { CmsSuspicion, FindingPresence } from '@plumbline/database/enums';

/** What two readers are compared by; null in readings signed before it was asked for. */
export interface ComparedReading {
  readonly scoliosis: FindingPresence | null;
  readonly cmsSuspicion: CmsSuspicion | null;
}

/** Whether the reading suspects CMS at all: POSSIBLE and PROBABLE lead to the same next step, an MRI to be considered. */
export function suspectsCms({ cmsSuspicion }: Pick<ComparedReading, 'cmsSuspicion'>): boolean {
  return cmsSuspicion === 'POSSIBLE' || cmsSuspicion === 'PROBABLE';
}

/**
 * Whether two readers say the same of scoliosis, and the same of CMS as far as suspecting it or not. What was never said
 * agrees with nothing: then a person looks.
 */
export function readingsAgree(one: ComparedReading, other: ComparedReading): boolean {
  if ([one, other].some(({ scoliosis, cmsSuspicion }) => scoliosis === null || cmsSuspicion === null)) return false;
  return one.scoliosis === other.scoliosis && suspectsCms(one) === suspectsCms(other);
}
