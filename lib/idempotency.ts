import { z } from "zod";
import type { SystemActor } from "@/lib/actor";
import { canonicalJson, type Json, sha256Hex } from "@/lib/canonical-json";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { Prisma } from "@/lib/generated/prisma/client";
import { addDays } from "@/lib/time";

/** What a client sends as `Idempotency-Key`. */
export const IdempotencyKeyHeader = z
  .string()
  .regex(/^[\x21-\x7e]{8,200}$/, "Send 8 to 200 printable characters without spaces, for example a UUID.");

export interface IdempotentCall {
  actorId: string;
  /** Absent: the call is not protected against replays. */
  key: string | undefined;
  /** The verb, for example `indicator.purchase`. */
  operation: string;
  input: Json;
}

/**
 * Runs `work` once per (actor, key), inside the verb's own transaction.
 *
 * The claim is the transaction's first statement and waits for a running twin. A replay with the same input
 * gets the stored answer; the answer is stored before the commit, so a refusal keeps no key and may be retried.
 * @throws AppError IDEMPOTENCY_MISMATCH when the key was used for another operation or input.
 */
export async function idempotently<T extends Json>(
  tx: Tx,
  call: IdempotentCall,
  work: () => Promise<T>,
): Promise<T> {
  const { actorId, key, operation } = call;
  if (key === undefined) return await work();
  const inputHash = sha256Hex(canonicalJson(call.input));
  const claimed = await tx.$executeRaw`
    INSERT INTO idempotency_key (actor_id, key, operation, input_hash)
    VALUES (${actorId}, ${key}, ${operation}, ${inputHash}) ON CONFLICT DO NOTHING`;
  if (claimed === 0) return await storedAnswer<T>(tx, call, inputHash);
  const answer = await work();
  await tx.idempotencyKey.update({
    where: { actorId_key: { actorId, key } },
    data: { status: 200, response: answer === null ? Prisma.JsonNull : (answer as Prisma.InputJsonValue) },
  });
  return answer;
}

async function storedAnswer<T extends Json>(tx: Tx, call: IdempotentCall, inputHash: string): Promise<T> {
  const row = await tx.idempotencyKey.findUniqueOrThrow({
    where: { actorId_key: { actorId: call.actorId, key: call.key ?? "" } },
  });
  if (row.operation !== call.operation || row.inputHash !== inputHash) {
    throw new AppError(
      "IDEMPOTENCY_MISMATCH",
      "This Idempotency-Key was already used for another request. Use a new key.",
    );
  }
  // Written by the same verb for the same input, so it has the verb's own answer type.
  return row.response as T;
}

/** Days a stored answer is kept: a client that repeats a request later than that would run it again. */
const ANSWER_DAYS = 30;

/** Deletes up to `limit` stored answers that no client repeats any more. @returns how many. */
export async function purgeIdempotencyKeys(
  _actor: SystemActor,
  { now, limit }: { now: Date; limit: number },
): Promise<number> {
  return await inTransaction(
    (tx) => tx.$executeRaw`
      DELETE FROM idempotency_key WHERE (actor_id, key) IN (
        SELECT actor_id, key FROM idempotency_key
         WHERE created_at < ${addDays(now, -ANSWER_DAYS)} ORDER BY created_at LIMIT ${limit})`,
  );
}
