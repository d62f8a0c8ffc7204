import type { ReferenceEntry } from "@/lib/ta/reference";

/** The arguments of a function in order: its series, then its settings with their defaults. */
export function argumentsOf({ series, parameters }: ReferenceEntry): string[] {
  return [...series, ...parameters.map(({ name, default: usual }) => `${name} = ${JSON.stringify(usual)}`)];
}

/** `ta.atr(high, low, close, length = 14)`. */
export function signatureOf(entry: ReferenceEntry): string {
  return `ta.${entry.name}(${argumentsOf(entry).join(", ")})`;
}

/** What a call answers: one series, or an object of several, with the bar each begins at. */
export function answerOf({ outputs }: ReferenceEntry): string {
  const [only] = outputs;
  if (outputs.length === 1 && only !== undefined) return `A series, from bar ${only.first} on.`;
  return `{ ${outputs.map(({ name, first }) => `${name} (from bar ${first})`).join(", ")} }`;
}

/** All that is said aloud of a function. */
export function spokenEntry(entry: ReferenceEntry): string {
  const settings = entry.parameters.map(({ label, range }) => `${label}: ${range}.`).join(" ");
  return `${signatureOf(entry)}. ${entry.title}. ${entry.summary} ${settings} ${answerOf(entry)}`;
}
