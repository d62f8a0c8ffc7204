import { IgnoredLine, type ImportedFact } from "@/lib/trading/importers/importer";
import { isZero, magnitude } from "@/lib/trading/importers/read-decimal";

/** What a line that moves a balance is: money brought or taken, earned beside trades, or charged by the venue. */
export type Movement = "flow" | "income" | "charge";

/** A word of a venue is the first of these that fits it. */
export type MovementWords = readonly (readonly [Movement, RegExp])[];

/** What a venue's word says of a line, matched as it is written. @throws IgnoredLine for a word that no movement has. */
export function movementOf(name: string, word: string, words: MovementWords): Movement {
  const found = words.find(([, pattern]) => pattern.test(word));
  if (found === undefined) throw new IgnoredLine(`${name} "${word.slice(0, 60)}"`);
  return found[0];
}

/**
 * The fact of a signed amount: below zero it left the account. A charge that was paid back is income.
 * @throws IgnoredLine for nothing.
 */
export function balanceFact(
  movement: Movement,
  line: { externalId: string | null; amount: string; currency: string; executedAtMs: number },
): ImportedFact {
  const { amount } = line;
  if (isZero(amount)) throw new IgnoredLine("the amount is zero");
  const isOut = amount.startsWith("-");
  if (movement === "income" || (movement === "charge" && !isOut)) return { ...line, kind: "income" };
  const kind = movement === "charge" ? "fee" : isOut ? "withdrawal" : "deposit";
  return { ...line, kind, amount: magnitude(amount) };
}
