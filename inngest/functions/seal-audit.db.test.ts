import { expect, it } from "vitest";
import { sealAudit } from "@/inngest/functions/seal-audit";
import { checkAuditChain } from "@/lib/audit/data/check-audit-chain";
import { db } from "@/lib/db";
import { aPersonWith } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";

it("running twice seals each event once", async () => {
  await aPersonWith(1_000n);
  const events = await db().auditEvent.count();
  const open = events - (await db().auditSeal.count());
  expect(open, "something happened that is not sealed").toBeGreaterThan(0);
  expect((await runFunction(sealAudit)).output).toEqual({ processed: open, failed: 0 });
  expect((await runFunction(sealAudit)).output).toEqual({ processed: 0, failed: 0 });
  expect(await checkAuditChain()).toMatchObject({ sealed: BigInt(events), broken: null });
});

it("two at once make one chain", async () => {
  await aPersonWith(1_000n);
  await Promise.all([runFunction(sealAudit), runFunction(sealAudit)]);
  expect(await db().auditSeal.count()).toBe(await db().auditEvent.count());
  expect((await checkAuditChain()).broken).toBeNull();
});
