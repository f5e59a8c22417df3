import { FilmFindings } from './film-findings.tsx';
import type { Study } from './study.ts';
import { ViewMovesPanel } from './view-moves-panel.tsx';

/** What is told of the films while the result is kept back: that they lie in the wrong place, and how to set that right. */
export function MisplacedFilms({ study }: { study: Study }) {
  return (
    <>
      <FilmFindings findings={study.filmFindings} said={null} />
      <ViewMovesPanel study={study} />
    </>
  );
}
