'use client';
import { setNonce } from 'get-nonce';
import { useState } from 'react';

/** Hands the page's nonce to the dialogs, which write a style element; only the first one counts for this document. */
export function StyleNonce({ nonce }: { nonce: string }) {
  useState(() => setNonce(nonce));
  return null;
}
