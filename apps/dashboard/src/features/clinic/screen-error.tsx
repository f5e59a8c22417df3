'use client';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { clinicMessages } from './messages.ts';

/** A screen that did not load, with the way to ask again. */
export function ScreenError({ retry }: { retry: () => void }) {
  return (
    <Notice title={clinicMessages.failed} action={<Button onClick={retry}>{clinicMessages.again}</Button>}>
      {clinicMessages.failedHint}
    </Notice>
  );
}
