import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { db, violatesCheck } from "@/lib/db";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { aListing } from "@/prisma/seed/test-listings";
import migrationOnly from "@/scripts/testing/migration-only.json";
import { aPerson, aPersonWith } from "@/scripts/testing/people";
import { ACCEPTED_ROWS, TRACK_RECORD_ATTEMPTS } from "@/scripts/testing/track-record-attempts";

function gateRun(stateEndedReportDone: string): string {
  return `INSERT INTO gate_run (id, version_id, requested_by, stage, total, state, ended_at, report, done)
    VALUES ('${randomUUID()}', '${randomUUID()}', '${randomUUID()}', 'compile', 1, ${stateEndedReportDone})`;
}

function refund(sellerAndReason: string): string {
  return `INSERT INTO refund (id, charge_id, key, amount_minor, platform_minor, from_pending, seller_minor, reason)
    VALUES ('${randomUUID()}', '${randomUUID()}', '${randomUUID()}', 100, 30, true, ${sellerAndReason})`;
}

function review(starsCommentRepliedAt: string): string {
  return `INSERT INTO review (id, user_id, indicator_id, execution_id, stars, comment, replied_at)
    VALUES ('${randomUUID()}', '${randomUUID()}', '${randomUUID()}', 1, ${starsCommentRepliedAt})`;
}

function report(reasonAndState: string): string {
  return `INSERT INTO review_report (id, review_id, reporter_id, reason, state)
    VALUES ('${randomUUID()}', '${randomUUID()}', '${randomUUID()}', ${reasonAndState})`;
}

/** One statement per check constraint that breaks it and no other. */
const ATTEMPTS: Record<string, string> = {
  ...TRACK_RECORD_ATTEMPTS,
  "api_token.api_token_name": "UPDATE api_token SET name = ''",
  "api_token.api_token_scopes": "UPDATE api_token SET scopes = '{root}'",
  "app_user.app_user_notification_prefs_object": "UPDATE app_user SET notification_prefs = '[]'",
  "app_user.user_bio": "UPDATE app_user SET bio = repeat('x', 2001)",
  "app_user.user_display_name": "UPDATE app_user SET display_name = ''",
  "app_user.user_email_lower": "UPDATE app_user SET email = upper(email)",
  "app_user.user_handle": "UPDATE app_user SET handle = 'a b'",
  "candle_chunk.candle_chunk_size": `INSERT INTO candle_chunk (instrument_id, interval, chunk, n, first_time, last_time, data, hash)
    VALUES ('${randomUUID()}', '1d', 0, 2, now(), now(), '\\x00', 'x')`,
  "charge.charge_parts_add_up": "UPDATE charge SET seller_minor = seller_minor + 1",
  "charge.charge_parts_not_negative": "UPDATE charge SET seller_minor = -1, platform_minor = gross_minor + 1",
  "charge.charge_refunded": "UPDATE charge SET refunded_minor = gross_minor + 1",
  "charge.charge_refunded_pending": "UPDATE charge SET refunded_pending_minor = seller_minor + 1",
  "charge.charge_seller_bps": "UPDATE charge SET seller_bps = 10001",
  "chart_layout.chart_layout_name": `INSERT INTO chart_layout (id, user_id, name, layout)
    VALUES ('${randomUUID()}', '${randomUUID()}', '', '{}')`,
  "execution.execution_outcome": `INSERT INTO execution
    (public_id, user_id, version_id, dataset_hash, inputs, input_hash, bars, outcome, cpu_us, peak_kb, engine)
    VALUES ('${randomUUID()}', '${randomUUID()}', '${randomUUID()}', 'x', '{}', 'x', 1, 'ok', 1, 1, 'x')`,
  "gate_run.gate_run_ended": gateRun("'running', now(), '{}', 0"),
  "gate_run.gate_run_progress": gateRun("'running', NULL, NULL, 2"),
  "gate_run.gate_run_report": gateRun("'failed', now(), NULL, 0"),
  "indicator.indicator_description": "UPDATE indicator SET description = repeat('x', 20001)",
  "indicator.indicator_listed_has_version": "UPDATE indicator SET current_version_id = NULL",
  "indicator.indicator_name": "UPDATE indicator SET name = ''",
  "indicator.indicator_paid_has_payee": "UPDATE indicator SET payee_id = NULL",
  "indicator.indicator_rating": "UPDATE indicator SET rating_sum = 6, rating_count = 1",
  "indicator.indicator_summary": "UPDATE indicator SET summary = repeat('x', 201)",
  "indicator.indicator_tags": "UPDATE indicator SET tags = array_fill('x'::text, ARRAY[9])",
  "indicator_draft.indicator_draft_source": `INSERT INTO indicator_draft (indicator_id, source)
    VALUES ('${randomUUID()}', '')`,
  "indicator_price.indicator_price_positive": "UPDATE indicator_price SET once_minor = 0",
  "indicator_rank.indicator_rank_slot": `INSERT INTO indicator_rank_0
    (slot, indicator_id, popularity, rating, price, speed, newest, revenue, category, is_free)
    VALUES (4, '${randomUUID()}', 0, 0, 0, 0, 0, 0, 'trend', true)`,
  "indicator_version.indicator_version_number": "UPDATE indicator_version SET major = -1",
  "indicator_version.indicator_version_opened":
    "UPDATE indicator_version SET status = 'draft', opened_at = now()",
  "indicator_version.indicator_version_proof_bars":
    "UPDATE indicator_version SET proof_class = 'clean', proof_bars = 1",
  "indicator_version.indicator_version_review":
    "UPDATE indicator_version SET status = 'rejected', review_notes = NULL",
  "indicator_version.indicator_version_source": "UPDATE indicator_version SET source = ''",
  "indicator_version.indicator_version_warmup_bars": "UPDATE indicator_version SET warmup_bars = -1",
  "indicator_version.indicator_version_yanked":
    "UPDATE indicator_version SET status = 'yanked', yanked_at = NULL",
  "job_run.job_run_ended": "UPDATE job_run SET ended_at = now()",
  "job_run.job_run_error": "UPDATE job_run SET error = 'x'",
  "ledger_account.ledger_account_currency": "UPDATE ledger_account SET currency = 'usd'",
  "ledger_account.ledger_account_owner": "UPDATE ledger_account SET owner = 'nobody'",
  "ledger_balance.ledger_balance_own_side": "UPDATE ledger_balance SET balance_minor = -sign",
  "ledger_balance.ledger_balance_sign": "UPDATE ledger_balance SET sign = 2",
  "ledger_posting.ledger_posting_amount_positive": "UPDATE ledger_posting SET amount_minor = 0",
  "ledger_posting.ledger_posting_two_accounts": "UPDATE ledger_posting SET to_id = from_id",
  "ledger_transfer.ledger_transfer_reversal_reason": "UPDATE ledger_transfer SET kind = 'reversal'",
  "licence.licence_agreed": "UPDATE licence SET agreed_minor = 1",
  "licence.licence_charge": "UPDATE licence SET charge_id = NULL",
  "licence.licence_period": "UPDATE licence SET anchor_at = now(), period_no = 1",
  "licence.licence_renewal_attempts": "UPDATE licence SET renewal_attempts = 1",
  "licence.licence_renews": "UPDATE licence SET renews = true",
  "licence.licence_valid_until": "UPDATE licence SET valid_until = now()",
  "refund.refund_adds_up": refund("71, 'x'"),
  "refund.refund_reason": refund("70, ''"),
  "review.review_comment": review("5, repeat('x', 1001), NULL"),
  "review.review_reply": review("5, '', now()"),
  "review.review_run": `INSERT INTO review (id, user_id, provider_id, execution_id, stars, comment)
    VALUES ('${randomUUID()}', '${randomUUID()}', '${randomUUID()}', 1, 5, '')`,
  "review.review_stars": review("6, '', NULL"),
  "review.review_subject": `INSERT INTO review (id, user_id, indicator_id, provider_id, execution_id, stars, comment)
    VALUES ('${randomUUID()}', '${randomUUID()}', '${randomUUID()}', '${randomUUID()}', 1, 5, '')`,
  "review_report.review_report_reason": report("'', 'open'"),
  "review_report.review_report_resolved": report("'x', 'upheld'"),
  "search_word.search_word_length": "INSERT INTO search_word (word) VALUES ('abc')",
  "top_up.top_up_amount_positive": "UPDATE top_up SET amount_minor = 0",
  "top_up.top_up_test_book": "UPDATE top_up SET book = 'live'",
};

beforeAll(async () => {
  const [developer, buyer] = [await aPerson(), await aPersonWith(10_000n)];
  const { slug } = await aListing(developer);
  const input = { kind: "lifetime" as const, expectedPrice: { amount: "2999", currency: "USD" } };
  await purchaseIndicator({ actor: buyer, ref: slug, input, idempotencyKey: undefined });
  await db().jobRun.create({ data: { job: "x", runKey: randomUUID() } });
  await db().apiToken.create({
    data: { userId: buyer.userId, name: "x", hash: randomUUID(), prefix: "ts_", scopes: ["read"] },
  });
});

it("every check constraint of the migrations is broken here on purpose", () => {
  expect(Object.keys(ATTEMPTS).sort()).toEqual([...migrationOnly.check].sort());
});

it.each(Object.entries(ATTEMPTS))("%s refuses what it is there to refuse", async (name, attempt) => {
  const constraint = name.split(".")[1] ?? "";
  const refusal = await db()
    .$transaction(async (tx) => {
      // Triggers and foreign keys stand aside, so that the check itself has to refuse.
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRawUnsafe(attempt);
    })
    .then(
      () => "accepted",
      (error: unknown) => (violatesCheck(error, constraint) ? constraint : String(error)),
    );
  expect(refusal).toBe(constraint);
});

it.each(ACCEPTED_ROWS)(
  "a right row of %s is accepted, so a broken one fails for its one reason",
  async (_table, statement) => {
    const outcome = await db()
      .$transaction(async (tx) => {
        await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
        await tx.$executeRawUnsafe(statement);
        throw new Error("rolled back");
      })
      .catch((error: unknown) => (error instanceof Error ? error.message : error));
    expect(outcome).toBe("rolled back");
  },
);
