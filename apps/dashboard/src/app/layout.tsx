import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import '../ui/tokens.css';
import '../ui/base.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { readLocale } from '../session/read-locale.ts';
import { readTheme } from '../session/read-theme.ts';
import { LocaleProvider } from '../ui/formats.tsx';
import { StyleNonce } from '../ui/style-nonce.tsx';

export const metadata: Metadata = {
  title: { default: 'Plumbline', template: '%s · Plumbline' },
  description: 'Screening of spine radiographs. Not for clinical use.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? '';
  return (
    <html lang="en" data-theme={await readTheme()} suppressHydrationWarning>
      <body>
        <StyleNonce nonce={nonce} />
        <LocaleProvider locale={await readLocale()}>{children}</LocaleProvider>
      </body>
    </html>
  );
}
