import { z } from "zod";

// Names that would pass for the house itself or for a path of it.
const RESERVED = new Set(
  "admin administrator api curator docs help moderator null official root security settings staff support system team touchstone undefined verified".split(
    " ",
  ),
);

export function isReservedHandle(handle: string): boolean {
  return RESERVED.has(handle.toLowerCase());
}

/** Public name in URLs. */
export const Handle = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_-]{2,29}$/,
    "Use 3 to 30 letters, figures, hyphens or underscores; begin with a letter or figure.",
  )
  .refine((handle) => !isReservedHandle(handle), "This handle is reserved. Choose another.");

/** A handle made of somebody's name elsewhere; `suffix` keeps it apart from others of that name. */
export function handleFrom(name: string, suffix: string): string {
  const letters = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 20)
    .replace(/-+$/, "");
  return `${letters === "" ? "trader" : letters}-${suffix}`;
}
