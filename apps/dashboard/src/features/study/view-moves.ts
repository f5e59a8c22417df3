import type { View } from '../../graphql/generated/graphql.ts';
import type { StudyFilm, StudyFinding } from './study.ts';

type Film = Pick<StudyFilm, 'id' | 'view'>;

/** What a person can say that films really show: one film, or both at once when they lie in each other's place. */
export interface ViewMove {
  readonly kind: 'SWAP' | 'MOVE';
  readonly films: readonly { readonly filmId: string; readonly view: View }[];
  /** Which of several films of one view, from 1; null when there is one. */
  readonly number: number | null;
}

/**
 * The changes that the film findings speak for: a swap where a film of each view shows not its own, a film to the other
 * view where that view has none. A usable film that is alone is left in peace.
 */
export function viewMoves(
  films: readonly Film[],
  findings: readonly Pick<StudyFinding, 'view' | 'finding'>[],
): ViewMove[] {
  const ofView = (view: View) => films.filter((film) => film.view === view);
  const [coronal, sagittal] = [ofView('CORONAL'), ofView('SAGITTAL')];
  const isOther = (view: View) =>
    findings.some(({ view: of, finding }) => of === view && (finding === 'SWAPPED' || finding === 'NOT_THIS_VIEW'));
  if (coronal.length > 0 && sagittal.length > 0) {
    if (!isOther('CORONAL') && !isOther('SAGITTAL')) return [];
    return [{ kind: 'SWAP', number: null, films: [latest(coronal), latest(sagittal)].flatMap(moved) }];
  }
  const present = coronal.length > 0 ? coronal : sagittal;
  const view = present[0]?.view;
  if (view === undefined || (present.length === 1 && !isOther(view))) return [];
  return present.map((film, index) => ({
    kind: 'MOVE',
    number: present.length === 1 ? null : index + 1,
    films: moved(film),
  }));
}

/** The screening looks at the latest film of a view. */
function latest(films: readonly Film[]): Film | undefined {
  return films.at(-1);
}

function moved(film: Film | undefined): ViewMove['films'] {
  return film === undefined ? [] : [{ filmId: film.id, view: film.view === 'CORONAL' ? 'SAGITTAL' : 'CORONAL' }];
}
