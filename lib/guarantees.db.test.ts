import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { recordAudit, sealAuditEvents } from "@/lib/audit/mutations";
import { db, inTransaction } from "@/lib/db";
import { platformAccount, wallet } from "@/lib/ledger/account";
import { postTransfer } from "@/lib/ledger/mutations";
import { minor } from "@/lib/money";
import { aListing } from "@/prisma/seed/test-listings";
import { aPersonWith } from "@/scripts/testing/people";
import { stateOf } from "@/scripts/testing/state-of";

async function transferFor(actor: UserActor): Promise<bigint> {
  const key = randomUUID();
  const { transferId } = await inTransaction((tx) =>
    postTransfer(tx, actor, {
      key,
      kind: "topup",
      book: "test",
      currency: "USD",
      cause: { kind: "test", id: key },
      effectiveAt: new Date(0),
      postings: [{ from: platformAccount("test_funds"), to: wallet(actor.userId), amount: minor(100n) }],
    }),
  );
  return transferId;
}

/** The statement of a sale to the actor, paid to the actor. */
function charge(gross: number, seller: number, platform: number, bps = 7_000): string {
  return `
    WITH y AS (INSERT INTO payee (id, user_id, kind, closed_through)
      VALUES ('${randomUUID()}', '${actor.userId}', 'developer', now()) ON CONFLICT (user_id, kind) DO UPDATE SET kind = 'developer' RETURNING id)
    INSERT INTO charge (id, kind, cause_key, payer_id, payee_id, book, currency, gross_minor, seller_minor, platform_minor, seller_bps, label, matures_at)
    SELECT '${randomUUID()}', 'indicator_once', '${randomUUID()}', '${actor.userId}', y.id, 'test', 'USD', ${gross}, ${seller}, ${platform}, ${bps}, 'x', now() FROM y`;
}

let actor: UserActor;
let transferId: bigint;

beforeAll(async () => {
  actor = await aPersonWith(5_000n);
  transferId = await transferFor(actor);
  await inTransaction((tx) =>
    recordAudit(tx, actor, { action: "test.done", subjectKind: "test", subjectId: "1" }),
  );
  await sealAuditEvents();
});

describe("append-only tables refuse every change", () => {
  const tables = [
    "ledger_account",
    "ledger_transfer",
    "ledger_posting",
    "audit_event",
    "audit_seal",
    "refund",
  ];
  const columns: Record<string, string> = {
    ledger_account: "owner = owner",
    ledger_transfer: "reason = 'x'",
    ledger_posting: "amount_minor = 1",
    audit_event: "action = 'x'",
    audit_seal: "pos = pos",
    refund: "reason = 'x'",
  };
  it.each(tables)("%s refuses UPDATE", async (table) => {
    expect(await stateOf(`UPDATE ${table} SET ${columns[table]}`)).toBe("TS900");
  });
  it.each(tables)("%s refuses DELETE", async (table) => {
    expect(await stateOf(`DELETE FROM ${table}`)).toBe("TS900");
  });
  it.each([...tables, "charge", "indicator_version", "indicator_price"])(
    "%s refuses TRUNCATE",
    async (table) => {
      expect(await stateOf(`TRUNCATE ${table} CASCADE`)).toBe("TS900");
    },
  );
});

describe("the ledger", () => {
  it("refuses a transfer without a posting at the commit", async () => {
    expect(
      await stateOf(`INSERT INTO ledger_transfer (key, input_hash, kind, book, currency, cause_kind, cause_id, effective_at)
        VALUES ('empty-${randomUUID()}', 'x', 'topup', 'test', 'USD', 'test', '1', now())`),
    ).toBe("TS902");
  });

  it("refuses postings added to a transfer of an earlier transaction", async () => {
    expect(
      await stateOf(`INSERT INTO ledger_posting (transfer_id, line, from_id, to_id, amount_minor, book, currency)
        SELECT transfer_id, 99, from_id, to_id, 1, book, currency FROM ledger_posting WHERE transfer_id = ${transferId}`),
    ).toBe("TS901");
  });

  const posting = (values: string) => `WITH t AS (
      INSERT INTO ledger_transfer (key, input_hash, kind, book, currency, cause_kind, cause_id, effective_at)
      VALUES ('g-${randomUUID()}', 'x', 'topup', 'test', 'USD', 'test', '1', now()) RETURNING id)
    INSERT INTO ledger_posting (transfer_id, line, from_id, to_id, amount_minor, book, currency)
    SELECT t.id, 1, p.from_id, p.to_id, ${values} FROM t, ledger_posting p WHERE p.transfer_id = ${transferId}`;

  it.each(["0", "-5"])("refuses a posting of %s", async (amount) => {
    expect(await stateOf(posting(`${amount}, 'test', 'USD'`))).toBe("23514");
  });

  it("refuses a posting in another book or currency than its accounts", async () => {
    expect(await stateOf(posting("1, 'live', 'USD'"))).toBe("23503");
    expect(await stateOf(posting("1, 'test', 'EUR'"))).toBe("23503");
  });

  it("refuses a posting from an account to itself", async () => {
    const sql = posting("1, 'test', 'USD'").replace("p.from_id, p.to_id, 1", "p.from_id, p.from_id, 1");
    expect(await stateOf(sql)).toBe("23514");
  });

  it("refuses a running balance that a statement writes", async () => {
    expect(await stateOf("UPDATE ledger_balance SET balance_minor = balance_minor + 1")).toBe("TS903");
    expect(await stateOf("DELETE FROM ledger_balance")).toBe("TS903");
    expect(
      await stateOf("INSERT INTO ledger_balance (account_id, sign, balance_minor) VALUES (1, 1, 1)"),
    ).toBe("TS903");
  });

  it("refuses an account under an owner of the wrong kind", async () => {
    const open = (owner: string, kind: string) =>
      stateOf(
        `INSERT INTO ledger_account (owner, kind, book, currency) VALUES ('${owner}', '${kind}', 'test', 'USD')`,
      );
    expect(await open("platform", "wallet")).toBe("23514");
    expect(await open("user:1", "platform_revenue")).toBe("23514");
    expect(await open("user:1", "available")).toBe("23514");
  });

  it("refuses a second reversal of one transfer", async () => {
    const reversal = `INSERT INTO ledger_transfer (key, input_hash, kind, book, currency, cause_kind, cause_id, effective_at, reverses_id, reason)
      SELECT 'rev-' || n, 'x', 'reversal', 'test', 'USD', 'test', '1', now(), ${transferId}, 'why' FROM generate_series(1, 2) n`;
    expect(await stateOf(reversal)).toBe("23505");
  });

  it("refuses a reversal without a reason", async () => {
    expect(
      await stateOf(`INSERT INTO ledger_transfer (key, input_hash, kind, book, currency, cause_kind, cause_id, effective_at, reverses_id)
        VALUES ('noreason', 'x', 'reversal', 'test', 'USD', 'test', '1', now(), ${transferId})`),
    ).toBe("23514");
  });
});

describe("charges", () => {
  it("refuses shares that do not add up to the price", async () => {
    expect(await stateOf(charge(100, 70, 31))).toBe("23514");
  });
  it("refuses negative shares and a price of nothing", async () => {
    expect(await stateOf(charge(100, 110, -10))).toBe("23514");
    expect(await stateOf(charge(0, 0, 0))).toBe("23514");
  });
  it("refuses a change of what was sold, and a refund above the price", async () => {
    expect(await stateOf(charge(100, 70, 30))).toBe("accepted");
    expect(await stateOf("UPDATE charge SET label = 'other'")).toBe("TS900");
    expect(await stateOf("UPDATE charge SET refunded_minor = gross_minor + 1")).toBe("23514");
    expect(await stateOf("UPDATE charge SET refunded_pending_minor = seller_minor + 1")).toBe("23514");
  });
});

describe("versions and charges that were written", () => {
  it("a version's content never changes, its review state does", async () => {
    const { versionId } = await aListing(actor, { status: "pending" });
    const change = (what: string) =>
      stateOf(`UPDATE indicator_version SET ${what} WHERE id = '${versionId}'`);
    for (const what of [
      "source = source || ' '",
      "version_hash = 'x'",
      "major = major + 1",
      "changelog = 'x'",
      "manifest = '{}'",
    ]) {
      expect(await change(what), what).toBe("TS900");
    }
    expect(await change("status = 'approved'")).toBe("accepted");
    expect(await stateOf(`DELETE FROM indicator_version WHERE id = '${versionId}'`)).toBe("TS900");
  });

  it("a second version of an indicator cannot wait for review beside the first", async () => {
    const { indicatorId } = await aListing(actor, { status: "pending" });
    expect(
      await stateOf(`INSERT INTO indicator_version
        (id, indicator_id, major, minor, patch, source, manifest, source_hash, version_hash, changelog, status)
        VALUES ('${randomUUID()}', '${indicatorId}', 9, 0, 0, 'x', '{}', 'x', 'x', 'x', 'pending')`),
    ).toBe("23505");
  });

  it("a source that was public stays public, and only what was approved is", async () => {
    const { versionId } = await aListing(actor, { visibility: "open" });
    const change = (what: string, id = versionId) =>
      stateOf(`UPDATE indicator_version SET ${what} WHERE id = '${id}'`);
    expect(await change("opened_at = NULL")).toBe("TS900");
    expect(await change("opened_at = opened_at + interval '1 day'")).toBe("TS900");
    expect(await change("status = 'suspended', review_notes = 'x'")).toBe("accepted");
    const { versionId: pending } = await aListing(actor, { status: "pending" });
    expect(await change("opened_at = now()", pending)).toBe("23514");
  });

  it("a withdrawn version knows since when", async () => {
    const { versionId } = await aListing(actor);
    const yank = (more: string) =>
      stateOf(`UPDATE indicator_version SET status = 'yanked'${more} WHERE id = '${versionId}'`);
    expect(await yank("")).toBe("23514");
    expect(await yank(", yanked_at = now()")).toBe("accepted");
  });

  it("a price is above zero, or a row without amounts that says free", async () => {
    const { indicatorId } = await aListing(actor);
    const price = (seq: number, once: string, trial: string) =>
      stateOf(`INSERT INTO indicator_price (id, indicator_id, seq, currency, once_minor, trial_days)
        VALUES ('${randomUUID()}', '${indicatorId}', ${seq}, 'USD', ${once}, ${trial})`);
    expect(await price(2, "0", "NULL")).toBe("23514");
    expect(await price(2, "NULL", "7"), "a trial of something free").toBe("23514");
    expect(await price(2, "NULL", "NULL")).toBe("accepted");
    expect(await price(2, "100", "NULL"), "the same place twice").toBe("23505");
  });

  it("a charge is never deleted", async () => {
    expect(await stateOf("DELETE FROM charge")).toBe("TS900");
  });

  it("one person cannot hold two active licences of one indicator, nor two trials ever", async () => {
    const { indicatorId } = await aListing(await aPersonWith(0n));
    const trial = (status: string) =>
      stateOf(`INSERT INTO licence (id, user_id, indicator_id, kind, status, valid_from, valid_until)
        VALUES ('${randomUUID()}', '${actor.userId}', '${indicatorId}', 'trial', '${status}', now(), now())`);
    expect(await trial("active")).toBe("accepted");
    expect(await trial("active")).toBe("23505");
    expect(await trial("expired"), "a trial is given once ever").toBe("23505");
  });
});

describe("drafts", () => {
  it("a draft may be deleted with its versions and prices, what was submitted never", async () => {
    const drafted = await aListing(actor, { status: "draft" });
    const submitted = await aListing(actor, { status: "pending" });
    const rows = (of: string) => [
      `DELETE FROM indicator_version WHERE indicator_id = '${of}'`,
      `UPDATE indicator SET price_id = NULL WHERE id = '${of}'`,
      `DELETE FROM indicator_price WHERE indicator_id = '${of}'`,
    ];
    for (const sql of rows(drafted.indicatorId)) expect(await stateOf(sql), sql).toBe("accepted");
    expect(await stateOf(rows(submitted.indicatorId)[0] ?? ""), "a submitted version").toBe("TS900");
    const listed = await aListing(actor);
    expect(await stateOf(rows(listed.indicatorId)[2] ?? ""), "the prices of a listing").toBe("TS900");
    expect(await stateOf("UPDATE indicator_price SET seq = seq")).toBe("TS900");
  });

  it("two runs of the gates over one version cannot be at work at once, and an ended one has a report", async () => {
    const { versionId } = await aListing(actor, { status: "draft" });
    const run = (state: string, report: string) =>
      stateOf(`INSERT INTO gate_run (id, version_id, requested_by, state, stage, total, report, ended_at)
        VALUES ('${randomUUID()}', '${versionId}', '${actor.userId}', '${state}', 'compile', 1, ${report},
                ${state === "running" ? "NULL" : "now()"})`);
    expect(await run("running", "NULL")).toBe("accepted");
    expect(await run("running", "NULL")).toBe("23505");
    expect(await run("failed", "NULL")).toBe("23514");
    expect(await run("failed", "'{}'")).toBe("accepted");
  });
});

describe("fingerprints", () => {
  it("what a submitted version is recognised by never changes", async () => {
    const { versionId } = await aListing(actor, { status: "pending" });
    const insert = `INSERT INTO version_fingerprint VALUES ('${versionId}', '[]', '[]')`;
    expect(await stateOf(insert)).toBe("accepted");
    expect(await stateOf(insert)).toBe("23505");
    expect(await stateOf(`UPDATE version_fingerprint SET shingles = '[1]'`)).toBe("TS900");
    expect(await stateOf("DELETE FROM version_fingerprint")).toBe("TS900");
  });
});

describe("licences by the month", () => {
  const month = (indicatorId: string, columns: string, values: string) =>
    stateOf(`INSERT INTO licence (id, user_id, indicator_id, kind, status, valid_from, valid_until${columns})
      VALUES ('${randomUUID()}', '${actor.userId}', '${indicatorId}', 'trial', 'expired', now(), now()${values})`);
  it("only a month renews, has a period or an agreed price", async () => {
    const { indicatorId } = await aListing(await aPersonWith(0n));
    expect(await month(indicatorId, ", renews", ", true")).toBe("23514");
    expect(await month(indicatorId, ", anchor_at, period_no", ", now(), 1")).toBe("23514");
    expect(await month(indicatorId, ", agreed_minor", ", 499")).toBe("23514");
    expect(await month(indicatorId, ", renewal_attempts", ", 1"), "attempts without a failure").toBe("23514");
    expect(await month(indicatorId, "", "")).toBe("accepted");
  });
});

describe("refunds and reviews", () => {
  it("a refund's parts add up, and its cause is refunded once", async () => {
    const refund = (key: string, seller: number) =>
      stateOf(`INSERT INTO refund (id, charge_id, key, amount_minor, seller_minor, platform_minor, from_pending, reason)
        SELECT '${randomUUID()}', id, '${key}', 100, ${seller}, 30, true, 'x' FROM charge LIMIT 1`);
    expect(await stateOf(charge(100, 70, 30))).toBe("accepted");
    expect(await refund("guarantee", 71)).toBe("23514");
    expect(await refund("guarantee", 70)).toBe("accepted");
    expect(await refund("guarantee", 70)).toBe("23505");
  });

  it("stars are 1 to 5, one review for each person and indicator, and the sum fits the count", async () => {
    const { indicatorId } = await aListing(actor);
    const review = (stars: number) =>
      stateOf(`INSERT INTO review (id, user_id, indicator_id, stars, comment, execution_id)
        VALUES ('${randomUUID()}', '${actor.userId}', '${indicatorId}', ${stars}, '', 1)`);
    expect(await review(0)).toBe("23514");
    expect(await review(6)).toBe("23514");
    expect(await review(5)).toBe("accepted");
    expect(await review(4)).toBe("23505");
    const rated = (sum: number, count: number) =>
      stateOf(
        `UPDATE indicator SET rating_sum = ${sum}, rating_count = ${count} WHERE id = '${indicatorId}'`,
      );
    expect(await rated(6, 1)).toBe("23514");
    expect(await rated(5, 1)).toBe("accepted");
  });
});

describe("people", () => {
  const person = (email: string, handle: string) =>
    stateOf(
      `INSERT INTO app_user (id, email, handle, display_name) VALUES ('${randomUUID()}', '${email}', '${handle}', 'X')`,
    );
  it("refuses an e-mail address that is not lower case", async () => {
    expect(await person("Big@Example.test", "bighandle")).toBe("23514");
  });
  it("refuses a handle that differs from another only in case", async () => {
    expect(await person(`${randomUUID()}@example.test`, actor.handle.toUpperCase())).toBe("23505");
  });
  it("refuses API token scopes outside the list", async () => {
    expect(
      await stateOf(`INSERT INTO api_token (id, user_id, name, hash, prefix, scopes)
        VALUES ('${randomUUID()}', '${actor.userId}', 'x', '${randomUUID()}', 'ts_', ARRAY['root'])`),
    ).toBe("23514");
  });
});

describe("the catalogue of guarantees", () => {
  it("test top-ups never enter the live book", async () => {
    expect(
      await stateOf(`INSERT INTO top_up (id, user_id, method, book, currency, amount_minor, state)
        VALUES ('${randomUUID()}', '${actor.userId}', 'test', 'live', 'USD', 1, 'settled')`),
    ).toBe("23514");
  });

  it("the rate limiter's table is unlogged", async () => {
    const rows = await db().$queryRaw<{ relpersistence: string }[]>`
      SELECT relpersistence::text FROM pg_class WHERE relname = 'rate_limit'`;
    expect(rows[0]?.relpersistence).toBe("u");
  });
});
