import { RefusedLine } from "@/lib/trading/importers/importer";
import { readDecimal } from "@/lib/trading/importers/read-decimal";

const NUMBER = /^-?[\d,]*\.?\d+$/;

/** Base and quote of a pair, told by the units behind two numbers: `10SOL` and `1500USDT` of SOLUSDT; null without units. */
export function unitsOfPair(
  pair: string,
  baseText: string,
  quoteText: string,
): { base: string; quote: string } | null {
  for (let cut = pair.length - 1; cut > 0; cut -= 1) {
    const [base, quote] = [pair.slice(0, cut), pair.slice(cut)];
    if (isNumberIn(baseText, base) && isNumberIn(quoteText, quote)) return { base, quote };
  }
  return null;
}

function isNumberIn(text: string, unit: string): boolean {
  return text.endsWith(unit) && NUMBER.test(text.slice(0, -unit.length).trim());
}

/**
 * A number with its unit, `0.0005BTC` or `0.1 USDT`. A unit may begin with digits (`1INCH`): the known ones are tried
 * first.
 * @throws RefusedLine
 */
export function readAmount(
  name: string,
  text: string,
  known: readonly string[] = [],
): { amount: string; unit: string | null } {
  const unit = known.find((one) => isNumberIn(text, one));
  if (unit !== undefined) return { amount: readDecimal(name, text.slice(0, -unit.length).trim()), unit };
  const [, amount, rest] = /^(-?[\d,]*\.?\d+)\s*([A-Z][A-Z0-9]*)?$/.exec(text) ?? [];
  if (amount === undefined)
    throw new RefusedLine(`${name} "${text.slice(0, 40)}" is not a number with its unit`);
  return { amount: readDecimal(name, amount), unit: rest ?? null };
}
