/** Words of any depth. */
export interface Sentences {
  readonly [key: string]: string | Sentences;
}

/** Every message by its path, as `keys.search`. */
export function messagesByPath(words: Sentences, prefix = ''): Map<string, string> {
  const entries = Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : [...messagesByPath(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}
