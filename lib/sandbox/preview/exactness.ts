import { TRANSCENDENTAL_FUNCTIONS } from "@/lib/ta/transcendental";

/** `exact`: the browser gives the server's bytes. `preview`: a last bit may differ between engines. */
export type Exactness = "exact" | "preview";

/** What `Math` computes to the last bit on every engine. */
const EXACT_MATH = new Set([
  ...["abs", "ceil", "clz32", "floor", "fround", "imul", "max", "min", "round", "sign", "sqrt", "trunc"],
  ...["E", "LN10", "LN2", "LOG10E", "LOG2E", "PI", "SQRT1_2", "SQRT2"],
]);
const UNSURE_WORDS = new Set([
  ...TRANSCENDENTAL_FUNCTIONS,
  // Ways to a function of `Math` or `ta` that do not write its name.
  ...["globalThis", "Reflect", "Function", "eval", "getOwnPropertyNames", "getOwnPropertyDescriptors"],
]);

/**
 * Whether a source keeps to + − × ÷ √ and functions made of them. It reads words, not meaning, and says `preview` when
 * it cannot be sure: a name in a comment counts, and so does `Math` or `ta` used other than as `Math.name`, `ta.name`.
 */
export function exactnessOf(source: string): Exactness {
  if (source.includes("\\u") || /(?<![/*])\*\*(?![/*])/.test(source)) return "preview";
  for (const [word] of source.matchAll(/[A-Za-z_$][\w$]*/g)) if (UNSURE_WORDS.has(word)) return "preview";
  for (const [, member] of source.matchAll(/\bMath\b(?:\s*\.\s*([\w$]+))?/g))
    if (member === undefined || !EXACT_MATH.has(member)) return "preview";
  // `ta` may be named as a parameter, handed on or taken apart, but not read by a computed name.
  return /\bta\s*(?:\?\.)?\s*\[/.test(source) ? "preview" : "exact";
}
