import { beforeAll, describe, expect, it } from "vitest";
import { systemActor, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { PageQuery } from "@/lib/paging";
import { updateProviderMetrics } from "@/lib/providers/mutations/update-metrics";
import { verificationHistory } from "@/lib/verification/data/get-last-run";
import { verifyProvider } from "@/lib/verification/mutations/verify-provider";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant, aProvider, type TestProvider } from "@/scripts/testing/providers";
import { aDeposit, aFill, append } from "@/scripts/testing/trading-accounts";

const job = systemActor("test", "test");
let curator: UserActor;
beforeAll(async () => {
  curator = await aPerson("CURATOR");
});

const runsOf = async (providerId: string) => await db().verificationRun.findMany({ where: { providerId } });

describe("a run over a record", () => {
  it("is stored with every check, the level, and what the next level asks for", async () => {
    const { providerId, owner, accountId } = await aProvider(curator);
    await append(owner, accountId, [aDeposit(), aFill()]);
    const run = await verifyProvider(curator, providerId, { periodDays: 90 });
    expect(run).toMatchObject({ providerId, periodDays: 90, level: 0 });
    expect(run.missing).toEqual([expect.stringMatching(/0 of 2 are/)]);
    const [stored, ...more] = await runsOf(providerId);
    expect(more).toEqual([]);
    expect(stored).toMatchObject({ id: run.id, verdict: run.verdict, batchKey: null });
  });

  it("of a batch is made once: the second call answers with the first run", async () => {
    const { providerId } = await aProvider(curator);
    const first = await verifyProvider(job, providerId, { periodDays: 90, batchKey: "a" });
    const again = await verifyProvider(job, providerId, { periodDays: 30, batchKey: "a" });
    expect(again).toEqual(first);
    expect((await verifyProvider(job, providerId, { periodDays: 90, batchKey: "b" })).id).not.toBe(first.id);
    expect(await runsOf(providerId)).toHaveLength(2);
  });

  it("of a batch is made once when two come at the same time; without a batch each is a run of its own", async () => {
    const { providerId } = await aProvider(curator);
    const both = await Promise.all(
      [1, 2].map(() => verifyProvider(job, providerId, { periodDays: 90, batchKey: "race" })),
    );
    expect(both[0]).toEqual(both[1]);
    await Promise.all([1, 2].map(() => verifyProvider(job, providerId, { periodDays: 90 })));
    expect(await runsOf(providerId)).toHaveLength(3);
  });

  it("is a curator's, an admin's or a job's: nobody else, not even the owner, may ask for one", async () => {
    const { providerId, owner } = await anApplicant();
    await expect(verifyProvider(owner, providerId, { periodDays: 90 })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await runsOf(providerId)).toEqual([]);
  });

  it("lowers the level as it raises it, and goes into the audit log", async () => {
    const { providerId } = await aProvider(curator);
    await db().provider.update({ where: { id: providerId }, data: { level: 3 } });
    const run = await verifyProvider(curator, providerId, { periodDays: 90 });
    expect(await db().provider.findUniqueOrThrow({ where: { id: providerId } })).toMatchObject({ level: 0 });
    const audited = await db().auditEvent.findMany({
      where: { action: "provider.verified", subjectId: providerId },
    });
    expect(audited.map(({ data }) => JSON.parse(data))).toEqual([
      { data: { runId: run.id, verdict: run.verdict, level: 0 } },
    ]);
  });
});

describe("what a run tells", () => {
  const toldTo = async (userId: string, kind: string) =>
    await db().notification.findMany({ where: { userId, kind }, orderBy: { id: "asc" } });
  const takeBack = async ({ owner, accountId }: TestProvider) => {
    const { firstSeq } = await append(owner, accountId, [aDeposit()], Date.now());
    const voided = { kind: "void" as const, externalId: "void", executedAtMs: Date.now() };
    await append(owner, accountId, [{ ...voided, voidsSeq: firstSeq ?? 1n }], Date.now());
  };

  it("a record that begins to fail: its owner is told once, flags are open, and again only after it had passed", async () => {
    const provider = await aProvider(curator);
    const { providerId, owner } = provider;
    const verify = async () => await verifyProvider(job, providerId, { periodDays: 90 });
    expect((await verify()).verdict).not.toBe("failed");
    await takeBack(provider);
    expect((await verify()).verdict).toBe("failed");
    await verify();
    const told = await toldTo(owner.userId, "verification-failed");
    expect(told.map(({ data }) => data)).toMatchObject([{ providerId, found: ["Late or edited signals"] }]);
    const flags = await db().flag.findMany({ where: { subjectId: providerId } });
    expect(flags).toMatchObject([{ check: "late-signals", severity: "hide", state: "open" }]);
    await db().verificationRun.create({
      data: {
        ...{ providerId, periodDays: 90, level: 0, verdict: "passed", score: 0, checks: [] },
        ...{ startedAt: new Date(), endedAt: new Date() },
      },
    });
    await verify();
    expect(await toldTo(owner.userId, "verification-failed")).toHaveLength(2);
  });

  it("measures that cannot be computed again: the admins, once a day, and neither the owner nor the public", async () => {
    const admin = await aPerson("ADMIN");
    const provider = await aProvider(curator);
    const { providerId, owner } = provider;
    await updateProviderMetrics(job, [providerId], new Date());
    const where = { providerId_window: { providerId, window: "all" as const } };
    const { values } = await db().providerStats.findUniqueOrThrow({ where });
    await db().providerStats.update({ where, data: { values: Object.assign({}, values, { trades: 7 }) } });
    const run = await verifyProvider(job, providerId, { periodDays: 90 });
    await verifyProvider(job, providerId, { periodDays: 90 });
    const alarms = (await toldTo(admin.userId, "measures-differ")).map(({ data }) => data);
    expect(alarms.filter((data) => JSON.stringify(data).includes(providerId))).toMatchObject([
      { measures: ["all trades"] },
    ]);
    expect(await toldTo(owner.userId, "verification-failed")).toEqual([]);
    expect(run.checks.some(({ check }) => check === "recompute")).toBe(true);
    const { lastRun } = await verificationHistory(providerId, PageQuery.parse({}), null);
    expect(lastRun?.checks.some(({ check }) => check === "recompute")).toBe(false);
  });
});
