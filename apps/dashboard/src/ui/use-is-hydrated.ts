'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False in what the server wrote, true once the page is alive: until then a form would be sent by the browser itself. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
