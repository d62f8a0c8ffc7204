import { Decimal } from "@/lib/decimal";
import type { FlowFact } from "@/lib/trading/account-event";
import type { ExchangeBalance } from "@/lib/trading/exchange-schema";

/** Exchanges round the worth of each fill to their own places: a millionth of what went in and out covers it. */
const ROUNDING_SHARE = "0.000001";
const LEAST_TOLERANCE = "0.00000001";

/** What the events of an account add up to in one asset. */
export interface AssetTotal {
  asset: string;
  /** Decimal text, below zero where more went out than in. */
  amount: string;
  /** Everything that went in or out, without signs. */
  turnover: string;
}

/** What the exchange reports beside what the record adds up to, asset by asset; those both have none of are left out. */
export function compareBalances(
  exchange: ReadonlyMap<string, string>,
  record: readonly AssetTotal[],
): ExchangeBalance[] {
  const ours = new Map(record.map((holding) => [holding.asset, holding]));
  const assets = [...new Set([...exchange.keys(), ...ours.keys()])].toSorted();
  return assets.flatMap((asset) => {
    const told = new Decimal(exchange.get(asset) ?? "0");
    const holding = ours.get(asset);
    const held = new Decimal(holding?.amount ?? "0");
    if (told.isZero() && held.isZero()) return [];
    const tolerance = Decimal.max(
      LEAST_TOLERANCE,
      new Decimal(holding?.turnover ?? "0").times(ROUNDING_SHARE),
    );
    const agrees = told.minus(held).abs().lte(tolerance);
    return [{ asset, exchange: told.toFixed(), record: held.toFixed(), agrees }];
  });
}

/** Whether two comparisons found the same differences. */
export function sameDifferences(a: readonly ExchangeBalance[], b: readonly ExchangeBalance[]): boolean {
  return JSON.stringify(differences(a)) === JSON.stringify(differences(b));
}

/**
 * What the account held before its first event: where the exchange has more than the events explain, the rest was there
 * before. Where it has less, something left that we do not know of, and nothing is made up.
 */
export function openingDeposits(balances: readonly ExchangeBalance[], executedAtMs: number): FlowFact[] {
  return differences(balances)
    .filter(({ surplus }) => surplus.gt(0))
    .map(({ asset, surplus }) => ({
      kind: "deposit",
      externalId: `opening:${asset}`,
      amount: surplus.toFixed(),
      currency: asset,
      executedAtMs,
    }));
}

function differences(balances: readonly ExchangeBalance[]) {
  return balances
    .filter(({ agrees }) => !agrees)
    .map(({ asset, exchange, record }) => ({ asset, surplus: new Decimal(exchange).minus(record) }));
}
