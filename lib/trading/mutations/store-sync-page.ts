import type { SystemActor } from "@/lib/actor";
import { canonicalJson, type Json } from "@/lib/canonical-json";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { EventFact } from "@/lib/trading/account-event";
import type { ExchangeCursor } from "@/lib/trading/exchange-cursor";
import { ExchangeFailure } from "@/lib/trading/exchange-problem";
import { type Appended, appendEvents } from "@/lib/trading/mutations/append-events";
import { type ClaimedSync, LEASE_SECONDS } from "@/lib/trading/mutations/claim-sync";
import { lockAccount } from "@/lib/trading/mutations/lock-account";

/** Facts of an exchange whose clock runs ahead are taken at the next pass, which reads the last hour again. */
const CLOCK_SKEW_MS = 240_000;

export interface SyncPage {
  claim: ClaimedSync;
  events: readonly EventFact[];
  /** Where the page began, and where the next one does. */
  before: Json | null;
  after: ExchangeCursor;
  receivedAtMs: number;
}

/**
 * Appends a page and moves the cursor behind it, both or none. What is known already is left out.
 * @returns null when somebody else has moved the cursor, or the key was taken away.
 * @throws ExchangeFailure where a known id comes back with other content.
 */
export async function storeSyncPage(actor: SystemActor, page: SyncPage): Promise<Appended | null> {
  const { claim, before, after, receivedAtMs } = page;
  const events = page.events
    .filter(({ executedAtMs }) => executedAtMs <= receivedAtMs + CLOCK_SKEW_MS)
    .toSorted((a, b) => a.executedAtMs - b.executedAtMs);
  return await inTransaction(async (tx) => {
    const account = await lockAccount(tx, actor, claim.accountId);
    if (account.state === "closed" || !(await isStillOurs(tx, claim, before))) return null;
    const appended = await append(tx, actor, { accountId: account.id, events, receivedAtMs });
    await tx.$executeRaw`
      UPDATE trading_account SET sync_cursor = ${canonicalJson(cursorJson(after))}::jsonb
       WHERE id = ${account.id}::uuid`;
    await tx.$executeRaw`
      UPDATE exchange_connection SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
       WHERE account_id = ${account.id}::uuid`;
    return appended;
  });
}

/** A cursor as it is stored and compared. */
export function cursorJson({ left, at }: ExchangeCursor): Json {
  return { left: [...left], at: { ...at } };
}

async function isStillOurs(tx: Tx, { accountId, keyFingerprint }: ClaimedSync, before: Json | null) {
  const [row] = await tx.$queryRaw<{ cursor: Json | null; fingerprint: string | null }[]>`
    SELECT a.sync_cursor AS cursor, c.key_fingerprint AS fingerprint
      FROM trading_account a JOIN exchange_connection c ON c.account_id = a.id WHERE a.id = ${accountId}::uuid`;
  if (row === undefined || row.fingerprint !== keyFingerprint) return false;
  return canonicalJson(row.cursor) === canonicalJson(before);
}

async function append(
  tx: Tx,
  actor: SystemActor,
  call: Parameters<typeof appendEvents>[2],
): Promise<Appended> {
  try {
    return await appendEvents(tx, actor, call);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new ExchangeFailure("unreadable", error.message);
  }
}
