'use client';
import { Dialog } from 'radix-ui';
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import styles from './keys.module.css';
import { type KeyBinding, matchKey } from './match-key.ts';
import { Modal } from './modal.tsx';

type Bindings = { readonly current: readonly KeyBinding[] };

const KeysContext = createContext<Set<Bindings> | null>(null);

interface KeysProviderProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly helpLabel: string;
  readonly children: ReactNode;
}

/** Listens to the keyboard for everything inside, and shows the list of keys on `?`. */
export function KeysProvider({ title, closeLabel, helpLabel, children }: KeysProviderProps) {
  const registered = useMemo(() => new Set<Bindings>(), []);
  const [shown, setShown] = useState<readonly KeyBinding[] | null>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const all = [...registered].flatMap((bindings) => bindings.current);
      const help = { keys: ['?'], label: helpLabel, run: () => setShown([...all, help]) };
      const binding = event.defaultPrevented ? null : matchKey(event, [...all, help]);
      if (binding === null) return;
      event.preventDefault();
      binding.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [registered, helpLabel]);
  return (
    <KeysContext value={registered}>
      {children}
      <Modal title={title} isOpen={shown !== null} onClose={() => setShown(null)}>
        <KeyList bindings={shown ?? []} />
        <Dialog.Close className={styles.close}>
          {closeLabel} <kbd>Esc</kbd>
        </Dialog.Close>
      </Modal>
    </KeysContext>
  );
}

/** The keys with what they do, one a line. */
export function KeyList({ bindings }: { bindings: readonly KeyBinding[] }) {
  return (
    <dl className={styles.list}>
      {bindings.map((binding) => (
        <div key={binding.label}>
          <dt>{binding.label}</dt>
          <dd>
            {binding.keys.map((key) => (
              <kbd key={key}>{keyName(key)}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', Enter: '↵', Escape: 'Esc' };

function keyName(key: string): string {
  return arrows[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** Binds keys while the calling component is on the screen. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const registered = use(KeysContext);
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    registered?.add(latest);
    return () => {
      registered?.delete(latest);
    };
  }, [registered]);
}
