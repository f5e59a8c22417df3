import type { OrganizationTransaction } from '@plumbline/database';
import type { OperationContext } from '../access/operation-context.ts';
import { planScreening } from '../screening/plan-screening.ts';
import { lockStudy } from '../study/lock-study.ts';
import type { FilmResult } from './film-result.ts';
import { judgeFilm } from './judge-film.ts';
import { lockNames } from './lock-names.ts';
import { markPaired } from './mark-paired.ts';
import { readHoldings } from './read-holdings.ts';
import type { ReceivedFilm } from './receive-film.ts';
import { refuseFilm } from './refuse-film.ts';
import { writeFilm } from './write-film.ts';

/**
 * Everything that one study's films change, inside one transaction: the rows, the screening that is to run, and the
 * audit event. Uploads of the same study come one after the other, so that one run is queued for one set of films.
 */
export async function writeStudy(
  context: OperationContext,
  transaction: OrganizationTransaction,
  films: readonly ReceivedFilm[],
): Promise<ReadonlyMap<ReceivedFilm, FilmResult>> {
  await lockNames(transaction, namesOf(context, films));
  const outcomes = new Map<ReceivedFilm, FilmResult>();
  for (const film of films) outcomes.set(film, await writeOrRefuse(context, transaction, film));
  const kept = [...outcomes.values()].find((outcome) => outcome.status !== 'REFUSED');
  if (kept === undefined) return outcomes;
  await markPaired(transaction, kept.studyId);
  await planScreening(transaction, kept.studyId);
  const study = await transaction.imagingStudy.findUniqueOrThrow({ where: { id: kept.studyId } });
  await transaction.record({
    action: 'CREATE',
    activity: 'film:store',
    entityType: 'ImagingStudy',
    entityId: study.id,
    patientId: study.patientId,
    detail: {
      stored: countOf(outcomes, 'STORED'),
      alreadyStored: countOf(outcomes, 'ALREADY_STORED'),
      refused: countOf(outcomes, 'REFUSED'),
    },
  });
  return outcomes;
}

/** The study by its UID, which may have no row yet, and the bytes, which a failed request may be about to remove. */
function namesOf(context: OperationContext, films: readonly ReceivedFilm[]): string[] {
  const { organizationId } = context.organization;
  return films.flatMap(({ film, storageKey }) => [`study ${organizationId} ${film.studyInstanceUid}`, storageKey]);
}

async function writeOrRefuse(
  context: OperationContext,
  transaction: OrganizationTransaction,
  received: ReceivedFilm,
): Promise<FilmResult> {
  const held = await readHoldings(transaction, received.film);
  if (held.study !== null) await lockStudy(transaction, held.study.id);
  const judgement = judgeFilm(received.film, received.sha256, held);
  if (judgement.verdict === 'REFUSED') return refuseFilm(received, judgement.code);
  if (!(await context.storage.exists(received.storageKey))) {
    context.logger.warn('another request removed the bytes of a film between receiving and writing it');
    return refuseFilm(received, 'STORAGE_UNAVAILABLE');
  }
  const { sopInstanceUid, sopClassUid, seriesInstanceUid, studyInstanceUid } = received.film;
  const identity = { sopInstanceUid, sopClassUid, seriesInstanceUid, studyInstanceUid };
  if (held.instance !== null) return { status: 'ALREADY_STORED', ...identity, studyId: held.instance.studyId };
  return { status: 'STORED', ...identity, studyId: await writeFilm(transaction, received, held) };
}

function countOf(outcomes: ReadonlyMap<ReceivedFilm, FilmResult>, status: FilmResult['status']): number {
  return [...outcomes.values()].filter((outcome) => outcome.status === status).length;
}
