'use client';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import styles from './drop-veil.module.css';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes films that are dropped anywhere on the page, and says so while they hover. The button is the way for keys. */
export function DropVeil({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const t = useTranslations('upload');
  const [isOver, setIsOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      take.current([...(event.dataTransfer?.files ?? [])]);
    };
    const listeners = { dragenter: over, dragover: over, dragleave: leave, drop };
    for (const [name, listener] of entriesOf(listeners)) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of entriesOf(listeners)) window.removeEventListener(name, listener);
    };
  }, []);
  return isOver ? <div className={styles.veil}>{t('drop')}</div> : null;
}

type DragName = 'dragenter' | 'dragover' | 'dragleave' | 'drop';

function entriesOf(listeners: Record<DragName, (event: DragEvent) => void>) {
  return (['dragenter', 'dragover', 'dragleave', 'drop'] as const).map((name) => [name, listeners[name]] as const);
}
