import type { OrganizationTransaction } from '@plumbline/database';
import type { ImagingStudy, Instance } from '@plumbline/database/client';
import type { View } from '@plumbline/database/enums';
import { DomainError, studyPriority } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { planScreening } from '../screening/plan-screening.ts';
import { findStudy } from '../study/find-study.ts';
import { lockStudy } from '../study/lock-study.ts';

export interface ViewsToReassign {
  readonly studyId: string;
  /** Each film and what it really shows; two at once swap a pair. */
  readonly films: readonly { readonly filmId: string; readonly view: View }[];
}

/**
 * A person says that films show other views than they were sent as. The films are screened again as what they are: by
 * a new run, or, when they go back to views that were screened before, by what that run said. Undone by assigning the
 * views back; every assignment is kept.
 *
 * @throws DomainError PERMISSION_MISSING (also when no person is acting), STUDY_NOT_FOUND, INSTANCE_NOT_FOUND for a
 * film that is not in the study, VIEW_UNCHANGED when one stands as this view already
 */
export async function reassignViews(context: OperationContext, input: ViewsToReassign): Promise<ImagingStudy> {
  await requirePermission(context, 'film:reassign');
  const reassignedById = context.agent.userId;
  if (reassignedById === null) throw new DomainError('PERMISSION_MISSING', { permission: 'film:reassign' });
  return context.organization.transaction(async (transaction) => {
    const found = await findStudy(transaction, input.studyId);
    if (found === null) throw new DomainError('STUDY_NOT_FOUND');
    await lockStudy(transaction, found.id);
    if (input.films.length === 0) throw new DomainError('INSTANCE_NOT_FOUND');
    const films = await transaction.instance.findMany({ where: { studyId: found.id } });
    const moves = input.films.map(({ filmId, view }) => ({ film: filmToMove(films, filmId, view), view }));
    for (const { film, view } of moves) {
      await transaction.viewReassignment.create({
        data: { studyId: found.id, instanceId: film.id, fromView: film.view, toView: view, reassignedById },
      });
      await transaction.instance.update({ where: { id: film.id }, data: { view } });
    }
    await notePair(transaction, found);
    await planScreening(transaction, found.id);
    await transaction.record({
      action: 'UPDATE',
      activity: 'film:reassign',
      entityType: 'ImagingStudy',
      entityId: found.id,
      patientId: found.patientId,
      detail: countsOf(moves.map(({ view }) => view)),
    });
    return dropFlagWhileWaiting(transaction, found.id);
  });
}

/** A flag stands until a new run ends. When none can be queued, a flag from films in other roles must not stand on. */
async function dropFlagWhileWaiting(transaction: OrganizationTransaction, id: string): Promise<ImagingStudy> {
  const study = await transaction.imagingStudy.findUniqueOrThrow({ where: { id } });
  if (study.screeningStatus !== 'WAITING') return study;
  return transaction.imagingStudy.update({
    where: { id },
    data: { flag: 'NONE', priority: studyPriority('NONE', []), screenedAt: null },
  });
}

function filmToMove(films: readonly Instance[], filmId: string, view: View): Instance {
  const film = films.find(({ id }) => id === filmId);
  if (film === undefined) throw new DomainError('INSTANCE_NOT_FOUND');
  if (film.view === view) throw new DomainError('VIEW_UNCHANGED');
  return film;
}

/** The time limit of the result begins when both views are first there, also when a person makes them so. */
async function notePair(transaction: OrganizationTransaction, { id, pairedAt }: ImagingStudy): Promise<void> {
  if (pairedAt !== null) return;
  const views = await transaction.instance.findMany({
    where: { studyId: id },
    distinct: ['view'],
    select: { view: true },
  });
  if (views.length === 2) await transaction.imagingStudy.update({ where: { id }, data: { pairedAt: new Date() } });
}

function countsOf(views: readonly View[]): Record<string, number> {
  const count = (wanted: View) => views.filter((view) => view === wanted).length;
  return { toCoronal: count('CORONAL'), toSagittal: count('SAGITTAL') };
}
