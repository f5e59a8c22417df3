import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './form-rows.module.css';

interface FieldRowProps extends ComponentProps<'input'> {
  readonly label: ReactNode;
  /** Beside the label, fainter: the direction of a sign, that it may be left out. */
  readonly hint?: string;
}

/** A labelled line of a form with a short field at its end. */
export function FieldRow({ label, hint, ...input }: FieldRowProps) {
  const id = useId();
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {label} {hint && <small>{hint}</small>}
      </label>
      <input autoComplete="off" {...input} id={id} className={styles.input} />
    </div>
  );
}

interface SelectRowProps extends ComponentProps<'select'> {
  readonly label: string;
}

/** A labelled line of a form with a list of more choices than fit side by side. */
export function SelectRow({ label, ...select }: SelectRowProps) {
  const id = useId();
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select {...select} id={id} className={styles.select} />
    </div>
  );
}
