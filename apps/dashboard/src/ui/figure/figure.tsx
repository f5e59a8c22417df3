'use client';
import { type ReactNode, useRef } from 'react';
import { useTranslations } from 'use-intl';
import styles from './figure.module.css';
import { useIsTable } from './figure-group.tsx';
import { type FigureDraw, type FigureOverlay, FigurePlot } from './figure-plot.tsx';
import { type FigureTable, FigureTableView } from './figure-table.tsx';
import { saveAsPng, saveAsSvg } from './save-figure.ts';

interface FigureProps {
  readonly title: string;
  /** How deep the title stands in the outline of the screen. */
  readonly level?: 2 | 3;
  /** What is seen, in a sentence: all that a screen reader says of the picture. */
  readonly label: string;
  /** A word or two under the title. */
  readonly children?: ReactNode;
  /** In CSS pixels; the width is that of the place. */
  readonly height: number;
  readonly draw: FigureDraw;
  readonly overlay?: FigureOverlay;
  readonly table: FigureTable;
  /** Said in the place of the picture when the table has no row. */
  readonly empty: string;
  /** Without an ending, as `sensitivity-by-month`. */
  readonly fileName: string;
}

/** A picture of numbers: drawn in the colours of the theme, with its table behind a key, and to be had as a file. */
export function Figure({ title, level = 2, label, children, ...rest }: FigureProps) {
  const { height, draw, overlay, table, empty, fileName } = rest;
  const frame = useRef<HTMLDivElement>(null);
  const [isTable, turnOne] = useIsTable();
  const Title = level === 2 ? 'h2' : 'h3';
  const isEmpty = table.rows.length === 0;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <Title>{title}</Title>
        {!isEmpty && <FigureActions {...{ title, fileName, frame, isTable, turnOne }} />}
        {children && <div className={styles.note}>{children}</div>}
      </figcaption>
      {isEmpty ? (
        <p className={styles.empty} style={{ height }}>
          {empty}
        </p>
      ) : (
        <FigurePlot {...{ draw, label, height, frame, overlay }} isShown={!isTable} />
      )}
      {!isEmpty && isTable && <FigureTableView table={table} label={title} height={height} />}
    </figure>
  );
}

interface FigureActionsProps extends Pick<FigureProps, 'title' | 'fileName'> {
  readonly frame: { readonly current: HTMLDivElement | null };
  readonly isTable: boolean;
  readonly turnOne: () => void;
}

function FigureActions({ title, fileName, frame, isTable, turnOne }: FigureActionsProps) {
  const t = useTranslations('figure');
  const picture = () => frame.current?.querySelector('svg') ?? null;
  return (
    <span className={styles.actions}>
      <button type="button" aria-pressed={isTable} aria-label={t('tableOf', { title })} onClick={turnOne}>
        {t('table')}
      </button>
      <SaveButton label={t('svgOf', { title })} save={() => saveAsSvg(picture(), fileName)} isDisabled={isTable}>
        {t('svg')}
      </SaveButton>
      <SaveButton label={t('pngOf', { title })} save={() => saveAsPng(picture(), fileName)} isDisabled={isTable}>
        {t('png')}
      </SaveButton>
    </span>
  );
}

interface SaveButtonProps {
  readonly label: string;
  readonly save: () => Promise<void>;
  /** A picture that is not on the screen has no colours to copy. */
  readonly isDisabled: boolean;
  readonly children: string;
}

function SaveButton({ label, save, isDisabled, children }: SaveButtonProps) {
  return (
    <button type="button" aria-label={label} disabled={isDisabled} onClick={() => void save()}>
      {children}
    </button>
  );
}
