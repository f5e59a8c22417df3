/** The plumb line. */
export function BrandMark() {
  return (
    <svg width="18" height="22" viewBox="0 0 18 22" aria-hidden="true">
      <path d="M9 0v13" stroke="currentColor" strokeWidth="1.5" />
      <path d="M5.5 13h7L9 21z" fill="var(--accent)" />
    </svg>
  );
}
