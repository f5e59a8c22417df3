'use client';
import { useState } from 'react';
import type { View } from '../../graphql/generated/graphql.ts';
import type { StudyFilm } from '../study/study.ts';
import type { FilmActions } from './film-tools.tsx';
import type { PointerTool } from './stage/draw-tools.ts';
import { type FilmView, homeView } from './stage/film-view.ts';
import type { ReadingDesk } from './stage/reading-desk.ts';

/** What is in the hand and what is done at once: to both films while they are linked, else to the one last touched. */
export function useFilmActions(films: readonly StudyFilm[], desk: ReadingDesk | null, activeView: View) {
  const [tool, setTool] = useState<PointerTool>('WINDOW');
  const [isLinked, setLinked] = useState(true);
  const [isInverted, setInverted] = useState(false);
  const active = films.find(({ view }) => view === activeView);
  const change = (how: (view: FilmView) => FilmView) => {
    for (const film of isLinked ? films : films.filter(({ view }) => view === activeView)) desk?.change(film.id, how);
  };
  const actions: FilmActions = {
    invert: () => {
      setInverted(!isInverted);
      change((view) => ({ ...view, isInverted: !isInverted }));
    },
    fit: () => change((view) => ({ ...view, zoom: 1, x: 0, y: 0 })),
    pixelForPixel: () => {
      if (active !== undefined) desk?.showPixelForPixel(active.id);
    },
    reset: () => {
      setInverted(false);
      change(() => homeView);
    },
    link: () => {
      setLinked(!isLinked);
      if (desk !== null) desk.isLinked = !isLinked;
    },
  };
  const take = (taken: PointerTool) => {
    setTool(taken);
    desk?.takeTool(taken);
  };
  return { tool, isInverted, isLinked, actions, take };
}
