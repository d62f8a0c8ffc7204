/** Text that is not saved yet, kept in this browser. Storage that is full or forbidden keeps nothing. */
export interface KeptText {
  source: string;
  /** The revision the text was made from. */
  revision: number;
}

const keyOf = (slug: string) => `studio:${slug}`;

export function keepText(slug: string, text: KeptText): void {
  try {
    localStorage.setItem(keyOf(slug), JSON.stringify(text));
  } catch {
    // The server's copy is the one that counts.
  }
}

export function forgetText(slug: string): void {
  try {
    localStorage.removeItem(keyOf(slug));
  } catch {
    // Nothing was kept either.
  }
}

/** What was kept, or null. */
export function keptText(slug: string): KeptText | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(slug)) ?? "null");
    if (typeof value !== "object" || value === null || !("source" in value) || !("revision" in value))
      return null;
    const { source, revision } = value;
    return typeof source === "string" && typeof revision === "number" ? { source, revision } : null;
  } catch {
    return null;
  }
}
