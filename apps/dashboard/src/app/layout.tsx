import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import '../ui/tokens.css';
import '../ui/base.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { readLocale } from '../session/read-locale.ts';
import { readTheme } from '../session/read-theme.ts';
import { StyleNonce } from '../ui/style-nonce.tsx';
import { languageOf } from '../words/language.ts';
import { LanguageFont } from '../words/language-font.tsx';
import { readMessages, readWords } from '../words/read-words.ts';
import { WordsProvider } from '../words/words-provider.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await readWords('clinic');
  return {
    title: { default: 'Plumbline', template: '%s · Plumbline' },
    description: t('claim'),
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? '';
  const locale = await readLocale();
  return (
    <html lang={locale} data-theme={await readTheme()} suppressHydrationWarning>
      <body>
        <StyleNonce nonce={nonce} />
        <LanguageFont language={languageOf(locale)} />
        <WordsProvider locale={locale} messages={await readMessages()}>
          {children}
        </WordsProvider>
      </body>
    </html>
  );
}
