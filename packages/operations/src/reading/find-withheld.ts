import type { OrganizationTransaction } from '@plumbline/database';
import type { ImagingStudy } from '@plumbline/database/client';
import type { Role } from '@plumbline/database/enums';
import { isPermitted, type Withheld, withheldFrom } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { readSettings } from '../settings/read-settings.ts';

type Reader = OperationContext['agent'];
type StudyToShow = Pick<ImagingStudy, 'id' | 'readingStatus'>;

/** Whether the role signs readings, and so has something to be kept from. */
export function isReader(role: Role): boolean {
  return isPermitted(role, 'reading:sign');
}

/**
 * What of each study is kept from the agent, in three statements however many studies there are. Every door that shows a
 * result or a reading asks this.
 */
export async function findWithheld(
  transaction: OrganizationTransaction,
  agent: Reader,
  studies: readonly StudyToShow[],
): Promise<ReadonlyMap<string, Withheld>> {
  const settings = await readSettings(transaction);
  const ofAgent = { studyId: { in: studies.map(({ id }) => id) }, readerId: agent.userId ?? '' };
  const known = isReader(agent.role) && agent.userId !== null;
  const signed = known ? await transaction.reading.findMany({ where: ofAgent, select: { studyId: true } }) : [];
  const blinded = known ? await transaction.blindedRead.findMany({ where: ofAgent, select: { studyId: true } }) : [];
  const signedIds = new Set(signed.map(({ studyId }) => studyId));
  const blindedIds = new Set(blinded.map(({ studyId }) => studyId));
  return new Map(
    studies.map(({ id, readingStatus }) => {
      const standing = {
        isReader: isReader(agent.role),
        hasSigned: signedIds.has(id),
        hasBlindedRead: blindedIds.has(id),
      };
      return [id, withheldFrom(standing, readingStatus, settings)];
    }),
  );
}

/** The same of one study. */
export async function findWithheldOf(
  transaction: OrganizationTransaction,
  agent: Reader,
  study: StudyToShow,
): Promise<Withheld> {
  return (await findWithheld(transaction, agent, [study])).get(study.id) ?? { result: true, readings: true };
}
