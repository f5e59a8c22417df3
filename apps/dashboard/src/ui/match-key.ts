export interface KeyBinding {
  /** As KeyboardEvent.key says it, for example `j`, `Enter`, `?`. */
  readonly keys: readonly string[];
  /** What it does, as the list of keys says it. */
  readonly label: string;
  readonly run: () => void;
}

interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: EventTarget | null;
}

const typing = 'input, textarea, select, [contenteditable="true"]';
const pressable = 'a[href], button, [role="button"], [role="menuitem"], [role="slider"], [role="radio"]';
const navigationKeys = new Set(['Enter', ' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/**
 * The binding that a key press means, or null. A key typed into a field is text, a key with Ctrl, Alt or Meta belongs to the
 * browser, and Enter, Space and arrows on a control belong to the control. Later bindings win: they are closer to the person.
 */
export function matchKey(press: PressedKey, bindings: readonly KeyBinding[]): KeyBinding | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.target instanceof Element) {
    if (press.target.closest(typing) !== null) return null;
    if (press.target.closest('[role="dialog"], [role="menu"]') !== null) return null;
    if (navigationKeys.has(press.key) && press.target.closest(pressable) !== null && !isRowLink(press)) return null;
  }
  return bindings.findLast((binding) => binding.keys.includes(press.key)) ?? null;
}

/** Up and down on the link of a row move between rows. */
function isRowLink(press: PressedKey): boolean {
  const isVertical = press.key === 'ArrowUp' || press.key === 'ArrowDown';
  return isVertical && press.target instanceof Element && press.target.closest('[data-row-link]') !== null;
}
