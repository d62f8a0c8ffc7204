import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";

/**
 * True for the names inputs and outputs may have: 1 to 64 of `[A-Za-z0-9_]`, no digit first, none that an
 * object already answers to. Uses no method of the value: it also runs in the guest beside hostile code.
 */
export function isSeriesName(value: string): boolean {
  if (value.length === 0 || value.length > SANDBOX_LIMITS.nameCharacters) return false;
  if (value === "__proto__" || value === "constructor" || value === "prototype") return false;
  for (let i = 0; i < value.length; i += 1) {
    const char = value[i] ?? "";
    const letter = (char >= "a" && char <= "z") || (char >= "A" && char <= "Z") || char === "_";
    const digit = char >= "0" && char <= "9";
    if (!letter && !(digit && i > 0)) return false;
  }
  return true;
}
