'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { useIsHydrated } from '../../ui/use-is-hydrated.ts';
import { reassignViews } from './reassign-views.ts';
import type { Study } from './study.ts';
import { type ViewMove, viewMoves } from './view-moves.ts';
import styles from './view-moves-panel.module.css';

/** Offers to set right what the film findings say of the views, and takes it back again. */
export function ViewMovesPanel({ study }: { study: Study }) {
  const t = useTranslations('study');
  const isHydrated = useIsHydrated();
  const { back, message, isMoving, move } = useMoving(study);
  const moves = viewMoves(study.films, study.filmFindings);
  if (moves.length === 0 && back === null) return null;
  return (
    <div className={styles.moves}>
      {back === null && (
        <>
          <p>{t('reassign.hint')}</p>
          {moves.map((choice) => (
            <Button
              key={`${choice.kind} ${choice.films[0]?.filmId}`}
              disabled={isMoving || !isHydrated}
              onClick={() => move(choice.films, false)}
            >
              <MoveWords move={choice} />
            </Button>
          ))}
        </>
      )}
      <p role="status" data-refusal={message?.isRefusal ?? false}>
        {isMoving ? t('reassign.moving') : message?.text}
      </p>
      {back !== null && (
        <Button disabled={isMoving || !isHydrated} onClick={() => move(back, true)}>
          {t('reassign.undo')}
        </Button>
      )}
    </div>
  );
}

/** Says what films really show, and keeps what they were said to show before. */
function useMoving({ id: studyId, films: all }: Study) {
  const t = useTranslations('study');
  const router = useRouter();
  const [back, setBack] = useState<ViewMove['films'] | null>(null);
  const [message, setMessage] = useState<{ text: string; isRefusal: boolean } | null>(null);
  const [isMoving, startMoving] = useTransition();
  const viewOf = (filmId: string) => all.find(({ id }) => id === filmId)?.view ?? 'CORONAL';
  const move = (films: ViewMove['films'], isUndo: boolean) =>
    startMoving(async () => {
      const before = films.map(({ filmId }) => ({ filmId, view: viewOf(filmId) }));
      const outcome = await reassignViews({ studyId, films: [...films] }).catch(() => null);
      if (outcome?.kind === 'DONE') {
        setBack(isUndo ? null : before);
        setMessage({ text: t('reassign.done'), isRefusal: false });
      } else {
        setMessage({ text: outcome?.sentence ?? t('reassign.failed'), isRefusal: true });
      }
      router.refresh();
    });
  return { back, message, isMoving, move };
}

function MoveWords({ move }: { move: ViewMove }) {
  const t = useTranslations('study');
  if (move.kind === 'SWAP') return t('reassign.swap');
  const said = t(move.films[0]?.view === 'CORONAL' ? 'reassign.toCoronal' : 'reassign.toSagittal');
  return move.number === null ? said : `${t('reassign.film', { number: move.number })}: ${said}`;
}
