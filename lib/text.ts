import { z } from "zod";

/** What PostgreSQL cannot store or stores changed: NUL and lone surrogates. */
export function isStorableText(text: string): boolean {
  return !text.includes("\u0000") && text.isWellFormed();
}

/** Text of `min`..`max` characters that the database stores exactly as written. */
export function storableText(min: number, max: number) {
  return z
    .string()
    .min(min, min === 1 ? "Write something here." : `Write at least ${min} characters.`)
    .max(max, `Write at most ${max.toLocaleString("en")} characters.`)
    .refine(isStorableText, "Remove the unprintable characters.");
}

const DEPTH_MAX = 32;

/**
 * Finds what must be refused anywhere inside parsed JSON: unstorable text (keys included) and nesting
 * deeper than 32 levels.
 * @returns the dotted path and the reason of the first offender, or null.
 */
export function findUnacceptable(
  value: unknown,
  path = "",
  depth = 0,
): { path: string; message: string } | null {
  if (typeof value === "string") {
    return isStorableText(value) ? null : { path, message: "Remove the NUL or broken characters." };
  }
  if (typeof value !== "object" || value === null) return null;
  if (depth >= DEPTH_MAX) return { path, message: `Nest at most ${DEPTH_MAX} levels.` };
  for (const [key, member] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    if (typeof member === "number") continue;
    if (!isStorableText(String(key))) return { path, message: "A field name has NUL or broken characters." };
    const found = findUnacceptable(member, path === "" ? String(key) : `${path}.${key}`, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
