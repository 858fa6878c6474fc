export type Values = Readonly<Record<string, string | number>>;

/** Puts values where a text says `{name}`; a name without a value stays as it is, so that the slip can be seen. */
export function fillIn(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
