import { type SystemActor, systemActor, type UserActor } from "@/lib/actor";
import type { Json } from "@/lib/canonical-json";
import { log } from "@/lib/log";
import { getExchange } from "@/lib/trading/data/get-exchange";
import { readConnection } from "@/lib/trading/data/read-connection";
import { readExchangeCursor } from "@/lib/trading/exchange-cursor";
import { exchangeAccountHash } from "@/lib/trading/exchange-key";
import { ExchangeFailure, keyProblem } from "@/lib/trading/exchange-problem";
import type { ExchangeDto } from "@/lib/trading/exchange-schema";
import type { ExchangeId } from "@/lib/trading/exchanges";
import { askForSync, type ClaimedSync, claimSync } from "@/lib/trading/mutations/claim-sync";
import { endSync, type SyncEnd } from "@/lib/trading/mutations/end-sync";
import { cursorJson, storeSyncPage } from "@/lib/trading/mutations/store-sync-page";
import { announceAppended } from "@/lib/trading/service/announce-appended";
import { openReader } from "@/lib/trading/service/exchanges/open-reader";
import type { ExchangeReader } from "@/lib/trading/service/exchanges/reader";

/** Pages of one read; the rest is read by the next, which is due at once. */
const PAGES_MOST = 20;

/** Reads one account that is due, a certain one or the one that waits longest. @returns how it ended, null without one. */
export async function syncExchange(actor: SystemActor, accountId?: string): Promise<SyncEnd["kind"] | null> {
  const claim = await claimSync(actor, accountId);
  if (claim === null) return null;
  const end = await readAccount(actor, claim);
  if (end === null) return "more";
  await endSync(actor, claim, end);
  return end.kind;
}

/**
 * Begins to read an own account now. It goes on by itself; where the process ends with the answer, the job takes it up.
 * @throws AppError as `askForSync`.
 */
export async function syncNow(actor: UserActor, accountId: string): Promise<ExchangeDto> {
  await askForSync(actor, accountId);
  syncExchange(systemActor("sync-exchange", accountId), accountId).catch((error: unknown) => {
    log().warn({ account: accountId, reason: String(error) }, "an account was left to the job");
  });
  return await getExchange(actor, accountId);
}

/** @returns null when somebody else has taken the account over. */
async function readAccount(actor: SystemActor, claim: ClaimedSync): Promise<SyncEnd | null> {
  try {
    const { exchange, keys, exchangeAccount, cursor } = await readConnection(actor, claim.accountId);
    const reader = await openReader(exchange, keys);
    await checkKey(reader, exchange, exchangeAccount);
    return await readPages(actor, claim, { reader, cursor });
  } catch (error) {
    const failure = error instanceof ExchangeFailure ? error : null;
    const { problem, retryAfterSeconds } = failure ?? { problem: "unreadable" as const };
    log().warn({ err: error, account: claim.accountId, problem }, "an exchange was not read");
    return { kind: "failed", problem, retryAfterSeconds };
  }
}

/** The permissions of a key may have been changed since it was stored. */
async function checkKey(
  reader: ExchangeReader,
  exchange: ExchangeId,
  exchangeAccount: string | undefined,
): Promise<void> {
  const report = await reader.inspectKey();
  const problem = keyProblem(report);
  if (problem !== null)
    throw new ExchangeFailure(problem, `${[...report.excess, ...report.missing].join(", ")}`);
  if (exchangeAccountHash(exchange, report.account) !== exchangeAccount)
    throw new ExchangeFailure("other_account", "the key is another account's");
}

async function readPages(
  actor: SystemActor,
  claim: ClaimedSync,
  { reader, cursor }: { reader: ExchangeReader; cursor: Json | null },
): Promise<SyncEnd | null> {
  let before = cursor;
  for (let pages = 0; pages < PAGES_MOST; pages += 1) {
    const receivedAtMs = Date.now();
    const page = await reader.readPage(readExchangeCursor(before), receivedAtMs);
    const { events, cursor: after } = page;
    const appended = await storeSyncPage(actor, { claim, events, before, after, receivedAtMs });
    if (appended === null) return null;
    await announceAppended(claim.accountId, appended);
    if (page.isDone) return { kind: "read", balances: await reader.readBalances() };
    before = cursorJson(after);
  }
  return { kind: "more" };
}
