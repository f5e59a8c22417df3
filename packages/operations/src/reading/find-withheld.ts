import type { OrganizationTransaction } from '@plumbline/database';
import type { ImagingStudy } from '@plumbline/database/client';
import type { Role } from '@plumbline/database/enums';
import { type ClinicSettings, isPermitted, type Withheld, withheldFrom } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { readSettings } from '../settings/read-settings.ts';

type Reader = OperationContext['agent'];
type StudyToShow = Pick<ImagingStudy, 'id' | 'readingStatus'>;

/** Whether the role signs readings, and so has something to be kept from. */
export function isReader(role: Role): boolean {
  return isPermitted(role, 'reading:sign');
}

/**
 * What of each study is kept from the agent, in two statements however many studies there are, and in none when nothing of
 * them could be. Every door that shows a result or a reading asks this.
 */
export async function findWithheld(
  transaction: OrganizationTransaction,
  agent: Reader,
  settings: ClinicSettings,
  studies: readonly StudyToShow[],
): Promise<ReadonlyMap<string, Withheld>> {
  const stranger = { isReader: isReader(agent.role), hasSigned: false, hasBlindedRead: false };
  const fromStranger = ({ readingStatus }: StudyToShow) => withheldFrom(stranger, readingStatus, settings);
  const doubtful = studies.filter((study) => Object.values(fromStranger(study)).includes(true));
  const { signedIds, blindedIds } = await ownReads(
    transaction,
    agent,
    doubtful.map(({ id }) => id),
  );
  return new Map(
    studies.map(({ id, readingStatus }) => {
      const standing = { ...stranger, hasSigned: signedIds.has(id), hasBlindedRead: blindedIds.has(id) };
      return [id, withheldFrom(standing, readingStatus, settings)];
    }),
  );
}

/** Of these studies those that the agent has signed a reading of, and those with a blinded decision of the agent. */
async function ownReads(transaction: OrganizationTransaction, { userId }: Reader, studyIds: readonly string[]) {
  const none = new Set<string>();
  if (userId === null || studyIds.length === 0) return { signedIds: none, blindedIds: none };
  const own = { where: { studyId: { in: [...studyIds] }, readerId: userId }, select: { studyId: true } };
  const signed = await transaction.reading.findMany(own);
  const blinded = await transaction.blindedRead.findMany(own);
  return {
    signedIds: new Set(signed.map(({ studyId }) => studyId)),
    blindedIds: new Set(blinded.map(({ studyId }) => studyId)),
  };
}

/** The same of one study. */
export async function findWithheldOf(
  transaction: OrganizationTransaction,
  agent: Reader,
  study: StudyToShow,
): Promise<Withheld> {
  const settings = await readSettings(transaction);
  return (await findWithheld(transaction, agent, settings, [study])).get(study.id) ?? { result: true, readings: true };
}
