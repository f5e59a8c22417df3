'use client';
import Image from 'next/image';
import { useTranslations } from 'use-intl';
import type { View } from '../../graphql/generated/graphql.ts';
import { filmAddress } from './film-address.ts';
import styles from './film-thumbs.module.css';

export interface ThumbFilm {
  readonly id: string;
  readonly view: View;
  readonly renderedPath: string;
}

const views: readonly View[] = ['CORONAL', 'SAGITTAL'];
/** Twice the size on the screen, for dense displays. */
const pixels = { width: 46, height: 74 };

/** One small picture a view; a view that has not arrived is a dashed frame. */
export function FilmThumbs({ films, name }: { films: readonly ThumbFilm[]; name: string }) {
  const t = useTranslations('film');
  return (
    <span className={styles.thumbs}>
      {views.map((view) => {
        const film = films.find((candidate) => candidate.view === view);
        if (film === undefined) {
          return <span key={view} className={styles.missing} role="img" aria-label={t(`missing.${view}`)} />;
        }
        return (
          <Image
            unoptimized
            key={view}
            src={filmAddress(film.renderedPath, pixels)}
            alt={t(`picture.${view}`, { name })}
            width={23}
            height={37}
            loading="lazy"
          />
        );
      })}
    </span>
  );
}
