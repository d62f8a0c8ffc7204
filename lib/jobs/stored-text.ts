const LONGEST = 4_000;

/** Any words as PostgreSQL takes them (no NUL, no half characters), cut to 4,000 characters. */
export function storedText(text: string): string {
  return text.replaceAll("\u0000", "").slice(0, LONGEST).toWellFormed();
}
