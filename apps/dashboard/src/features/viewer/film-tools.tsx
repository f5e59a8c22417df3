'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './film-tools.module.css';
import type { PointerTool } from './stage/draw-tools.ts';

export interface FilmActions {
  readonly invert: () => void;
  readonly fit: () => void;
  readonly pixelForPixel: () => void;
  readonly reset: () => void;
  readonly link: () => void;
}

interface FilmToolsProps {
  readonly tool: PointerTool;
  readonly mayMeasure: boolean;
  readonly isInverted: boolean;
  readonly isLinked: boolean;
  readonly actions: FilmActions;
  readonly onTool: (tool: PointerTool) => void;
}

const pointerTools: readonly { readonly value: PointerTool; readonly key: string }[] = [
  { value: 'WINDOW', key: 'W' },
  { value: 'ZOOM', key: 'Z' },
  { value: 'PAN', key: 'P' },
  { value: 'COBB', key: 'C' },
  { value: 'LENGTH', key: 'L' },
  { value: 'ANGLE', key: 'G' },
];

/** What the pointer does, and what is done to the films at once; each with its key. */
export function FilmTools({ tool, mayMeasure, isInverted, isLinked, actions, onTool }: FilmToolsProps) {
  const t = useTranslations('viewer');
  const shown = pointerTools.slice(0, mayMeasure ? undefined : 3);
  return (
    <>
      <Segmented
        label={t('pointer')}
        value={tool}
        choices={shown.map(({ value, key }) => ({
          value,
          label: <WithKey name={key}>{t(`pointerTools.${value}`)}</WithKey>,
        }))}
        onChange={onTool}
      />
      <span className={styles.rule} />
      <Action label={t('invert')} hint="I" isOn={isInverted} onPress={actions.invert} />
      <Action label={t('fit')} hint="F" onPress={actions.fit} />
      <Action label={t('pixelForPixel')} title={t('pixelForPixelHint')} hint="1" onPress={actions.pixelForPixel} />
      <Action label={t('reset')} hint="0" onPress={actions.reset} />
      <Action label={t('link')} title={t('linkHint')} hint="K" isOn={isLinked} onPress={actions.link} />
    </>
  );
}

function WithKey({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      {children} <KeyHint name={name} />
    </>
  );
}

interface ActionProps {
  readonly label: string;
  readonly hint: string;
  readonly title?: string;
  /** Absent for what is done once. */
  readonly isOn?: boolean;
  readonly onPress: () => void;
}

function Action({ label, hint, title, isOn, onPress }: ActionProps) {
  return (
    <button type="button" className={styles.toggle} title={title} aria-pressed={isOn} onClick={onPress}>
      <WithKey name={hint}>{label}</WithKey>
    </button>
  );
}
