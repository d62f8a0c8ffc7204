import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, transactionNow } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { EventFact } from "@/lib/trading/account-event";
import { readEvents } from "@/lib/trading/data/read-events";
import type { FeedAnswer, FeedInput, VoidInput } from "@/lib/trading/event-schema";
import { hexOf } from "@/lib/trading/hash-input";
import { type Appended, appendEvents } from "@/lib/trading/mutations/append-events";
import { lockAccount } from "@/lib/trading/mutations/lock-account";
import { announceAppended } from "@/lib/trading/service/announce-appended";

interface FeedCall<Input> {
  actor: UserActor;
  accountId: string;
  input: Input;
}

/**
 * Takes fills and flows that the owner sends, all of them or none, each external id once.
 * @throws AppError NOT_FOUND, CONFLICT for another content under a known id, UNPROCESSABLE for a closed account, an
 *   event of the future, an exchange's account, a fill of a paper account.
 */
export async function feedEvents({ actor, accountId, input }: FeedCall<FeedInput>): Promise<FeedAnswer> {
  const events = input.events.map(({ executedAt, ...fact }): EventFact => {
    return { ...fact, executedAtMs: Date.parse(executedAt) };
  });
  const answer = await inTransaction(async (tx) => {
    const { kind } = await lockAccount(tx, actor, accountId);
    refuseForeignSource(kind, events);
    const now = await transactionNow(tx);
    return feedAnswer(
      await appendEvents(tx, actor, { accountId, events, receivedAtMs: now.getTime() }),
      events.length,
      now,
    );
  });
  await announceAppended(accountId, answer);
  return answer;
}

/**
 * Takes an earlier event back; both stay readable. The same void twice is one.
 * @throws AppError NOT_FOUND, UNPROCESSABLE for an event that is not there, a void, of an exchange's account, or
 *   a fill of a paper account.
 */
export async function voidEvent({ actor, accountId, input }: FeedCall<VoidInput>): Promise<FeedAnswer> {
  const done = await inTransaction(async (tx) => {
    const { kind } = await lockAccount(tx, actor, accountId);
    const [event] = await readEvents(accountId, { afterSeq: BigInt(input.seq) - 1n, limit: 1 }, tx);
    refuseForeignSource(kind, event === undefined ? [] : [event]);
    const now = await transactionNow(tx);
    const takenBack: EventFact = {
      kind: "void",
      externalId: `void:${input.seq}`,
      voidsSeq: BigInt(input.seq),
      executedAtMs: now.getTime(),
    };
    const answer = await appendEvents(tx, actor, {
      accountId,
      events: [takenBack],
      receivedAtMs: now.getTime(),
    });
    if (answer.firstSeq !== null) {
      const data = { seq: input.seq };
      await recordAudit(tx, actor, {
        action: "trading-account.event-voided",
        subjectKind: "trading-account",
        subjectId: accountId,
        data,
      });
    }
    return feedAnswer(answer, 1, now);
  });
  await announceAppended(accountId, done);
  return done;
}

function refuseForeignSource(kind: string, events: readonly EventFact[]): void {
  if (kind === "exchange" || kind === "copy") {
    throw new AppError("UNPROCESSABLE", "The events of this account come from its venue alone.");
  }
  if (kind === "paper" && events.some((event) => event.kind === "fill")) {
    throw new AppError("UNPROCESSABLE", "Fills of a paper account come from its orders.");
  }
}

function feedAnswer(
  { duplicates, firstSeq, headSeq, headHash }: Appended,
  sent: number,
  now: Date,
): FeedAnswer {
  return {
    appended: sent - duplicates,
    duplicates,
    firstSeq: firstSeq === null ? null : Number(firstSeq),
    headSeq: Number(headSeq),
    headHash: hexOf(headHash),
    receivedAt: now.toISOString(),
  };
}
