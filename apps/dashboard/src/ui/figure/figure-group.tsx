'use client';
import { createContext, type ReactNode, use, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useKeys } from '../keys.tsx';

/** What the key last asked of all figures on the screen; `turn` counts how often it did. */
interface Asked {
  readonly turn: number;
  readonly isTable: boolean;
}

const AskedContext = createContext<Asked>({ turn: 0, isTable: false });

/** Gives the figures of a screen one key that turns all of them into their tables and back. */
export function FigureGroup({ children }: { children: ReactNode }) {
  const t = useTranslations('figure');
  const [asked, setAsked] = useState<Asked>({ turn: 0, isTable: false });
  const turnAll = () => setAsked(({ turn, isTable }) => ({ turn: turn + 1, isTable: !isTable }));
  useKeys([{ keys: ['t'], label: t('key'), run: turnAll }]);
  return <AskedContext value={asked}>{children}</AskedContext>;
}

/** Whether a figure shows its table: what was pressed last, its own button or the key for all. */
export function useIsTable(): readonly [isTable: boolean, turnOne: () => void] {
  const asked = use(AskedContext);
  const [own, setOwn] = useState<Asked | null>(null);
  const isTable = own !== null && own.turn === asked.turn ? own.isTable : asked.isTable;
  return [isTable, () => setOwn({ turn: asked.turn, isTable: !isTable })];
}
