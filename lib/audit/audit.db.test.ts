import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { systemActor } from "@/lib/actor";
import { checkAuditChain } from "@/lib/audit/data/check-audit-chain";
import { recordAudit, sealAuditEvents } from "@/lib/audit/mutations";
import { db, inTransaction } from "@/lib/db";

const actor = systemActor("test", "test-request");

async function write(count: number): Promise<string> {
  const subjectId = randomUUID();
  for (let n = 0; n < count; n += 1) {
    await inTransaction((tx) =>
      recordAudit(tx, actor, { action: "test.done", subjectKind: "test", subjectId, data: { n } }),
    );
  }
  return subjectId;
}

describe("the audit log", () => {
  it("is sealed into one chain however many sealers run at once", async () => {
    await write(20);
    await Promise.all(Array.from({ length: 5 }, () => sealAuditEvents()));
    const unsealed = await db().auditEvent.count({ where: { seal: null } });
    expect(unsealed).toBe(0);
    expect(await checkAuditChain()).toMatchObject({ broken: null });
  });

  it("seals an event that commits after newer ones were sealed", async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let started: () => void = () => undefined;
    const written = new Promise<void>((resolve) => {
      started = resolve;
    });
    const late = inTransaction(async (tx) => {
      await recordAudit(tx, actor, { action: "test.late", subjectKind: "test", subjectId: "late" });
      started();
      await gate;
    });
    await written;
    await write(3);
    await sealAuditEvents();
    release();
    await late;
    await sealAuditEvents();
    expect(await db().auditEvent.count({ where: { seal: null } })).toBe(0);
    expect((await checkAuditChain()).broken).toBeNull();
  });

  it("rolls back with the act it records", async () => {
    const subjectId = randomUUID();
    const failing = inTransaction(async (tx) => {
      await recordAudit(tx, actor, { action: "test.failed", subjectKind: "test", subjectId });
      throw new Error("refused");
    });
    await expect(failing).rejects.toThrow("refused");
    expect(await db().auditEvent.count({ where: { subjectId } })).toBe(0);
  });
});
