'use client';
import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import type { Messages } from './words.ts';

interface WordsProviderProps {
  /** BCP 47; how dates and numbers are written. */
  readonly locale: string;
  readonly messages: Messages;
  readonly children: ReactNode;
}

/** Gives the browser the words of one language. Times are UTC until a component knows the reader's zone. */
export function WordsProvider({ locale, messages, children }: WordsProviderProps) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
