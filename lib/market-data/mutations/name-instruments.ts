import type { Tx } from "@/lib/db";
import { baseAndQuote } from "@/lib/market-data/base-and-quote";
import { uuidv7 } from "@/lib/uuid";

export interface NamedInstruments {
  venue: string;
  codes: readonly string[];
  /** Of instruments whose code names no other: the account's. */
  currency: string;
  periodsPerYear: number;
}

/**
 * Finds what the events of an account name, and opens what nobody named before: unlisted, at the account's venue. Base
 * and quote are those of the listed symbol of the same code, which has the prices; otherwise the code is parsed.
 * @returns the instruments' ids by code.
 */
export async function nameInstruments(tx: Tx, named: NamedInstruments): Promise<Map<string, string>> {
  const codes = [...new Set(named.codes)].toSorted();
  const known = await findInstruments(tx, named.venue, codes);
  const missing = codes.filter((code) => !known.has(code));
  if (missing.length === 0) return known;
  const lenders = await tx.instrument.findMany({
    where: { code: { in: missing }, listed: true },
    orderBy: [{ code: "asc" }, { venue: "asc" }],
  });
  // In the order of codes: two accounts that name the same instruments wait for each other, never both.
  const data = missing.map((code) => {
    const lender = lenders.find((one) => one.code === code);
    const { base, quote } = lender ?? baseAndQuote(code, named.currency);
    const periodsPerYear = lender?.periodsPerYear ?? named.periodsPerYear;
    const name = lender?.name ?? code;
    const synthetic = lender?.synthetic ?? false;
    return {
      id: uuidv7(),
      venue: named.venue,
      code,
      base,
      quote,
      name,
      periodsPerYear,
      synthetic,
      listed: false,
    };
  });
  await tx.instrument.createMany({ data, skipDuplicates: true });
  return await findInstruments(tx, named.venue, codes);
}

async function findInstruments(
  tx: Tx,
  venue: string,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.instrument.findMany({
    where: { venue, code: { in: [...codes] } },
    select: { id: true, code: true },
  });
  return new Map(rows.map(({ id, code }) => [code, id]));
}
