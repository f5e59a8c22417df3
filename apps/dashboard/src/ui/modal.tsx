'use client';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './modal.module.css';

interface ModalProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question that has to be answered before anything else; Escape and a press beside it are "no". */
export function Modal({ title, isOpen, onClose, children }: ModalProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay} />
        <Dialog.Content className={styles.modal} aria-describedby={undefined}>
          <Dialog.Title className={styles.title}>{title}</Dialog.Title>
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
