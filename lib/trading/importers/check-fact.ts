import { isStorableText } from "@/lib/text";
import { CURRENCY } from "@/lib/trading/account-schema";
import { type ImportedFact, RefusedLine } from "@/lib/trading/importers/importer";
import { isZero } from "@/lib/trading/importers/read-decimal";

/** Ids that are made of the content begin so; a source's own may not. */
export const LINE_ID = "line:";

/** @throws RefusedLine for what the chain of an account would not take. */
export function checkFact(fact: ImportedFact, latestMs: number): void {
  const { externalId, executedAtMs } = fact;
  if (externalId !== null) checkText("the id", externalId, 200);
  if (externalId?.startsWith(LINE_ID)) throw new RefusedLine(`an id may not begin with "${LINE_ID}"`);
  if (executedAtMs < 0) throw new RefusedLine("the time is before 1970");
  if (executedAtMs > latestMs) throw new RefusedLine("the time lies in the future: check the time zone");
  if (fact.kind !== "fill") {
    if (fact.kind === "income" && isZero(fact.amount)) throw new RefusedLine("the amount is zero");
    if (fact.kind !== "income") checkPositive("the amount", fact.amount);
    checkCurrency("the currency", fact.currency);
    return;
  }
  checkText("the symbol", fact.symbol, 60);
  checkPositive("the quantity", fact.qty);
  checkPositive("the price", fact.price);
  if (fact.fee !== null) checkCurrency("the currency of the fee", fact.fee.currency);
}

function checkText(name: string, text: string, max: number): void {
  if (text === "") throw new RefusedLine(`${name} is empty`);
  if (text.length > max) throw new RefusedLine(`${name} has more than ${max} characters`);
  if (!isStorableText(text)) throw new RefusedLine(`${name} has unprintable characters`);
}

function checkPositive(name: string, text: string): void {
  if (text.startsWith("-") || isZero(text)) throw new RefusedLine(`${name} ${text} is not above zero`);
}

function checkCurrency(name: string, text: string): void {
  if (!CURRENCY.safeParse(text).success) {
    throw new RefusedLine(`${name} "${text.slice(0, 20)}" is not two to ten capitals and digits`);
  }
}
