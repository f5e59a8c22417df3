import type { CSSProperties, ReactNode } from 'react';

interface ScrollRegionProps {
  /** Said when the focus enters. */
  readonly label: string;
  readonly className: string | undefined;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

/** What may be wider or higher than its place: it is scrolled with the keys too (WCAG 2.2, 2.1.1), as axe asks. */
export function ScrollRegion({ label, className, style, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse; the rule knows no such element.
    <section className={className} style={style} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
