import { systemActor, type UserActor } from "@/lib/actor";
import { deriveAccounts } from "@/lib/trading/mutations/derive-accounts";
import { aPerson } from "@/scripts/testing/people";
import { aProvider, type TestProvider } from "@/scripts/testing/providers";
import { aDeposit, aFill, anAccount, append } from "@/scripts/testing/trading-accounts";

export interface PublicRecord extends TestProvider {
  curator: UserActor;
  /** Numbers of the two fills of a trade that ended an hour ago. */
  freshSeqs: [number, number];
}

const HOUR_MS = 3_600_000;

/** A listed provider with `trades` long trades in January 2026, one an hour, each with a profit, and one of just now. */
export async function aPublicRecord({ trades = 3 } = {}): Promise<PublicRecord> {
  const [owner, curator] = [await aPerson(), await aPerson("CURATOR")];
  const accountId = await anAccount(owner);
  const trade = (openedAtMs: number) => [
    aFill({ side: "buy", price: "100.0", qty: "1", fee: null, executedAtMs: openedAtMs }),
    aFill({ side: "sell", price: "101.50", qty: "1", fee: null, executedAtMs: openedAtMs + HOUR_MS / 2 }),
  ];
  const old = Array.from({ length: trades }, (_, n) => trade(Date.UTC(2026, 0, 2) + n * HOUR_MS)).flat();
  await append(owner, accountId, [aDeposit(), ...old]);
  const now = Date.now();
  const fresh = await append(owner, accountId, trade(now - 1.5 * HOUR_MS), now);
  await deriveAccounts(systemActor("test", "test"), [accountId], new Date(now));
  const first = Number(fresh.firstSeq);
  const provider = await aProvider(curator, { owner, accountId });
  return { ...provider, curator, freshSeqs: [first, first + 1] };
}
