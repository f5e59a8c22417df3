import type { ComponentProps } from 'react';
import styles from './button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  /** At most one `go` on a screen: what most people do next. */
  readonly kind?: 'go' | 'quiet' | 'bare';
}

export function Button({ kind = 'quiet', className, ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={buttonClass(kind, className)} />;
}

/** The look of a button, for links that lead somewhere. */
export function buttonClass(kind: 'go' | 'quiet' | 'bare', extra?: string): string {
  return [styles.button, styles[kind], extra].filter(Boolean).join(' ');
}
