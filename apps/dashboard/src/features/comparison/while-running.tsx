'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const askAgainAfterMs = 3_000;

/** Shows the screen anew every few seconds while something on it goes on by itself. */
export function WhileRunning({ isRunning }: { isRunning: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => router.refresh(), askAgainAfterMs);
    return () => clearInterval(timer);
  }, [isRunning, router]);
  return null;
}
