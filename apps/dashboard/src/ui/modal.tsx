'use client';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './modal.module.css';

interface ModalProps {
  readonly title: string;
  /** What is asked, or what follows from the answer, in a sentence. */
  readonly hint?: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What has to be answered or put away before anything else; Escape and a press beside it are "no". */
export function Modal({ title, hint, isOpen, onClose, children }: ModalProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay} />
        <Dialog.Content className={styles.modal} {...(hint === undefined && { 'aria-describedby': undefined })}>
          <Dialog.Title className={styles.title}>{title}</Dialog.Title>
          {hint !== undefined && <Dialog.Description className={styles.hint}>{hint}</Dialog.Description>}
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The answers, the usual one last. */
export function ModalFoot({ message, children }: { message: string | null; children: ReactNode }) {
  return (
    <div className={styles.foot}>
      <p role="status" className={styles.message}>
        {message}
      </p>
      {children}
    </div>
  );
}
