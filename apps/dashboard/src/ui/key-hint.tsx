/** The key of the control it stands in; the list of keys is what readers of the screen hear. */
export function KeyHint({ name }: { name: string }) {
  return (
    <span aria-hidden="true" className="key-hint">
      <kbd>{name}</kbd>
    </span>
  );
}
