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

/** Text for a pattern of LIKE in which no character stands for others. */
export function literalLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

const DEPTH_MAX = 32;

interface Unacceptable {
  /** Dotted, empty for the value itself. */
  path: string;
  message: string;
}

/**
 * Finds what must be refused anywhere inside parsed JSON: unstorable text (field names included) and nesting
 * deeper than 32 levels. Numbers cost next to nothing: 100,000 bars pass through here.
 * @returns the path and the reason of the first offender, or null.
 */
export function findUnacceptable(value: unknown, depth = 0): Unacceptable | null {
  if (typeof value === "string") {
    return isStorableText(value) ? null : { path: "", message: "Remove the NUL or broken characters." };
  }
  if (typeof value !== "object" || value === null) return null;
  if (depth >= DEPTH_MAX) return { path: "", message: `Nest at most ${DEPTH_MAX} levels.` };
  return Array.isArray(value) ? findInArray(value, depth) : findInObject(value, depth);
}

function findInArray(values: readonly unknown[], depth: number): Unacceptable | null {
  for (let index = 0; index < values.length; index += 1) {
    const member = values[index];
    if (typeof member === "number") continue;
    const found = findUnacceptable(member, depth + 1);
    if (found !== null) return below(String(index), found);
  }
  return null;
}

function findInObject(value: object, depth: number): Unacceptable | null {
  for (const key in value) {
    if (!isStorableText(key)) return { path: "", message: "A field name has NUL or broken characters." };
    const member: unknown = Reflect.get(value, key);
    if (typeof member === "number") continue;
    const found = findUnacceptable(member, depth + 1);
    if (found !== null) return below(key, found);
  }
  return null;
}

function below(key: string, { path, message }: Unacceptable): Unacceptable {
  return { path: path === "" ? key : `${key}.${path}`, message };
}
