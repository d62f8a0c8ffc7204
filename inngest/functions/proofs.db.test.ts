import { describe, expect, it } from "vitest";
import { reconcileLedger } from "@/inngest/functions/reconcile-ledger";
import { verifyAuditChain } from "@/inngest/functions/verify-audit-chain";
import { sealAuditEvents } from "@/lib/audit/mutations";
import { db } from "@/lib/db";
import { aPerson, aPersonWith } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";

/** Changes rows behind the back of the triggers that forbid it. */
async function tamper(sql: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRawUnsafe(sql);
  });
}

async function lastRun(job: string) {
  return await db().jobRun.findFirstOrThrow({ where: { job }, orderBy: { id: "desc" } });
}

describe("reconcile-ledger", () => {
  it("succeeds again and again while everything agrees, and changes nothing", async () => {
    await aPersonWith(1_000n);
    const before = await db().ledgerPosting.count();
    const first = await runFunction(reconcileLedger);
    expect(first).toMatchObject({ state: "completed", output: { failed: 0 } });
    expect((await runFunction(reconcileLedger)).output).toEqual(first.output);
    expect(await db().ledgerPosting.count()).toBe(before);
  });

  it("fails at the first attempt, names the difference and tells the admins", async () => {
    const admin = await aPerson("ADMIN");
    await aPersonWith(1_000n);
    await tamper(
      "UPDATE ledger_balance SET balance_minor = balance_minor + 1 WHERE sign = 1 AND balance_minor > 0",
    );
    const run = await runFunction(reconcileLedger);
    await tamper(
      "UPDATE ledger_balance SET balance_minor = balance_minor - 1 WHERE sign = 1 AND balance_minor > 0",
    );
    expect(run.state).toBe("failed");
    expect(await lastRun("reconcile-ledger")).toMatchObject({
      state: "failed",
      error: expect.stringContaining("proofs found differences"),
    });
    const news = await db().notification.findMany({ where: { userId: admin.userId } });
    expect(news).toMatchObject([{ kind: "job-failed" }]);
  });
});

describe("verify-audit-chain", () => {
  it("counts what is intact", async () => {
    await aPersonWith(1_000n);
    await sealAuditEvents();
    const sealed = await db().auditSeal.count();
    expect((await runFunction(verifyAuditChain)).output).toEqual({
      processed: sealed,
      failed: 0,
      overdue: 0,
    });
  });

  it("fails for a changed event and says where the chain breaks", async () => {
    await aPersonWith(1_000n);
    await sealAuditEvents();
    const { pos, eventId } = await db().auditSeal.findFirstOrThrow({ orderBy: { pos: "desc" } });
    await tamper(`UPDATE audit_event SET action = action || 'x' WHERE id = ${eventId}`);
    const run = await runFunction(verifyAuditChain);
    await tamper(`UPDATE audit_event SET action = left(action, -1) WHERE id = ${eventId}`);
    expect(run.state).toBe("failed");
    expect((await lastRun("verify-audit-chain")).error).toContain(`broken at position ${pos}`);
  });
});
