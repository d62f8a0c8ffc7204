import { inTransaction } from "@/lib/db";
import type { OutboxMail } from "@/lib/generated/prisma/client";
import type { Recipient } from "@/lib/notifications/delivery";

/** A sender has so long to say how it went; afterwards the mail is anybody's again. */
const LEASE_SECONDS = 300;

/** A mail that is this process's to send until its lease ends. */
export interface ClaimedMail
  extends Pick<OutboxMail, "id" | "userId" | "template" | "dedupeKey" | "payload"> {
  /** This attempt's number, from 1; it also tells whether the claim still holds. */
  attempts: number;
  /** When it should have left. */
  dueAt: Date;
  recipient: Recipient | null;
}

interface ClaimedRow {
  id: string;
  user_id: string;
  template: string;
  dedupe_key: string;
  payload: OutboxMail["payload"];
  attempts: number;
  due_at: Date;
  email: string | null;
  verified: boolean;
  closed: boolean;
}

/**
 * Takes up to `limit` mails that are due at `now`. Two senders never hold the same mail: rows somebody is taking
 * are passed over, and taking one moves its next attempt behind the lease. A sender that dies leaves it due again.
 */
export async function claimMails({ now, limit }: { now: Date; limit: number }): Promise<ClaimedMail[]> {
  const rows = await inTransaction(
    (tx) => tx.$queryRaw<ClaimedRow[]>`
      WITH due AS (
        SELECT o.id, o.next_attempt_at AS due_at, u.email, u.email_verified_at IS NOT NULL AS verified,
               u.closed_at IS NOT NULL AS closed
          FROM outbox_mail o LEFT JOIN app_user u ON u.id = o.user_id
         WHERE o.state = 'pending' AND o.next_attempt_at <= ${now}
         ORDER BY o.next_attempt_at, o.id LIMIT ${limit} FOR UPDATE OF o SKIP LOCKED)
      UPDATE outbox_mail m
         SET attempts = m.attempts + 1,
             next_attempt_at = greatest(${now}::timestamptz, clock_timestamp()) + make_interval(secs => ${LEASE_SECONDS})
        FROM due WHERE m.id = due.id
      RETURNING m.id::text, m.user_id::text, m.template, m.dedupe_key, m.payload, m.attempts, due.due_at, due.email,
                due.verified, due.closed`,
  );
  return rows.map((row) => ({
    id: row.id,
    userId: row.user_id,
    template: row.template,
    dedupeKey: row.dedupe_key,
    payload: row.payload,
    attempts: row.attempts,
    dueAt: row.due_at,
    recipient: row.email === null ? null : { email: row.email, verified: row.verified, closed: row.closed },
  }));
}

export interface MailOutcome {
  state: OutboxMail["state"];
  problem: string | null;
  nextAttemptAt?: Date;
  sentAt?: Date;
  /** The payload held a secret that nobody needs any more. */
  blank?: boolean;
}

/** Writes how an attempt went. @returns false when the lease had ended and somebody else has the mail. */
export async function finishMail(mail: ClaimedMail, outcome: MailOutcome): Promise<boolean> {
  const { blank, problem, ...rest } = outcome;
  const { count } = await inTransaction((tx) =>
    tx.outboxMail.updateMany({
      where: { id: mail.id, state: "pending", attempts: mail.attempts },
      data: { ...rest, problem: problem?.slice(0, 500) ?? null, ...(blank ? { payload: {} } : {}) },
    }),
  );
  return count === 1;
}
