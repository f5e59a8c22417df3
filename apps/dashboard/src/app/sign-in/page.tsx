import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { nextAddress } from '../../features/sign-in/next-address.ts';
import { SignInForm } from '../../features/sign-in/sign-in-form.tsx';
import { readSession } from '../../session/ask-api.ts';
import { readWords } from '../../words/read-words.ts';
import styles from './page.module.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWords('signIn'))('title') };
}

const single = (value: string | string[] | undefined) => (typeof value === 'string' ? value : null);

/** Somebody who is signed in goes on; not when the API has ended the session, or the two would send them in circles. */
export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const asked = await searchParams;
  const next = single(asked.next);
  const hasEnded = asked.ended !== undefined;
  const session = await readSession();
  if (!hasEnded && session !== null && session.accessTokenExpiresAt > Date.now()) redirect(nextAddress(next));
  return (
    <main className={styles.page}>
      <SignInForm next={next} hasEnded={hasEnded} />
    </main>
  );
}
