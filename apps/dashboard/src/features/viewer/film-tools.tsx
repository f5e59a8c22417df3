'use client';
import type { ReactNode } from 'react';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './film-tools.module.css';
import { viewerMessages } from './messages.ts';
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

const pointerTools: readonly { readonly value: PointerTool; readonly label: string; readonly key: string }[] = [
  { value: 'WINDOW', label: viewerMessages.window, key: 'W' },
  { value: 'ZOOM', label: viewerMessages.zoom, key: 'Z' },
  { value: 'PAN', label: viewerMessages.pan, key: 'P' },
  { value: 'COBB', label: viewerMessages.kinds.COBB, key: 'C' },
  { value: 'LENGTH', label: viewerMessages.kinds.LENGTH, key: 'L' },
  { value: 'ANGLE', label: viewerMessages.kinds.ANGLE, key: 'G' },
];

/** What the pointer does, and what is done to the films at once; each with its key. */
export function FilmTools({ tool, mayMeasure, isInverted, isLinked, actions, onTool }: FilmToolsProps) {
  const shown = pointerTools.slice(0, mayMeasure ? undefined : 3);
  return (
    <>
      <Segmented
        label={viewerMessages.pointer}
        value={tool}
        choices={shown.map(({ value, label, key }) => ({ value, label: <WithKey name={key}>{label}</WithKey> }))}
        onChange={onTool}
      />
      <span className={styles.rule} />
      <Action label={viewerMessages.invert} hint="I" isOn={isInverted} onPress={actions.invert} />
      <Action label={viewerMessages.fit} hint="F" onPress={actions.fit} />
      <Action
        label={viewerMessages.pixelForPixel}
        title={viewerMessages.pixelForPixelHint}
        hint="1"
        onPress={actions.pixelForPixel}
      />
      <Action label={viewerMessages.reset} hint="0" onPress={actions.reset} />
      <Action
        label={viewerMessages.link}
        title={viewerMessages.linkHint}
        hint="K"
        isOn={isLinked}
        onPress={actions.link}
      />
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
