'use client';
import { useCallback, useRef, useState } from 'react';
import { type SendOutcome, sendFilm } from './send-film.ts';

export type UploadState = { readonly kind: 'WAITING' } | { readonly kind: 'SENDING'; percent: number } | SendOutcome;

export interface Upload {
  readonly id: number;
  readonly fileName: string;
  readonly state: UploadState;
}

/** Session renewal happens in the proxy, which uploads bypass: one small request first makes the token fresh. */
async function freshenSession(): Promise<void> {
  await fetch('/worklist/counts', { cache: 'no-store' });
}

/** The films being added, one after the other, so that the two films of one study never race each other. */
export function useUploads(onStored: (sopInstanceUids: readonly string[]) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const nextId = useRef(1);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const setState = useCallback((id: number, state: UploadState) => {
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, state } : upload)));
  }, []);
  const send = useCallback(
    async (id: number, file: File) => {
      try {
        await freshenSession();
        const outcome = await sendFilm(file, (percent) => setState(id, { kind: 'SENDING', percent }));
        setState(id, outcome);
        if (outcome.kind === 'STORED') onStored(outcome.sopInstanceUids);
      } catch {
        setState(id, { kind: 'FAILED', failure: 'NOT_ARRIVED' });
      }
    },
    [onStored, setState],
  );
  const add = useCallback(
    (files: Iterable<File>) => {
      for (const file of files) {
        const id = nextId.current++;
        setUploads((all) => [...all, { id, fileName: file.name, state: { kind: 'WAITING' } }]);
        queue.current = queue.current.then(() => send(id, file));
      }
    },
    [send],
  );
  const clear = useCallback(() => setUploads([]), []);
  return { uploads, add, clear };
}
