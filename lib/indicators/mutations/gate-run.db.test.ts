import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { runGatesJob } from "@/inngest/functions/run-gates";
import { systemActor, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { getGateRun } from "@/lib/indicators/data/get-gate-run";
import { GateReport } from "@/lib/indicators/gate-schema";
import { beginGateRun } from "@/lib/indicators/mutations/begin-gate-run";
import { endGateRun } from "@/lib/indicators/mutations/end-gate-run";
import { beatGateRun, type GateClaim, takeLostGateRun } from "@/lib/indicators/mutations/hold-gate-run";
import { PEEKING_GUESTS } from "@/lib/indicators/proof/peeking-guests";
import { PLAIN_PORT, plainGuest } from "@/lib/indicators/proof/plain-guest";
import type { Laboratory } from "@/lib/indicators/service/gates-over";
import { workGateRun } from "@/lib/indicators/service/work-gate-run";
import { aListing } from "@/prisma/seed/test-listings";
import { aPerson } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";

/** The gates at full length, but in this process: what is tested here is what becomes of their report. */
const HERE: Laboratory = { port: () => PLAIN_PORT, engine: () => "test" };

function average(length: number): string {
  return `export default indicator({
    name: "Average", inputs: { length: input.int(${length}, { min: 2, max: 90 }) }, outputs: { value: plot({}) },
    compute: ({ bars, inputs, ta }) => ({ value: ta.sma(bars.close, inputs.length).map((x) => x ** 0.4) }),
  });`;
}

const BROKEN = average(5).replace("ta.sma", "bars.close.length < 2 ? null.x : ta.sma");

interface Draft {
  actor: UserActor;
  slug: string;
  versionId: string;
}

async function aDraft(source: string): Promise<Draft> {
  const actor = await aPerson();
  const content = { source, manifest: plainGuest(source).manifest, engine: "test" };
  const { slug, versionId } = await aListing(actor, { content, status: "draft" });
  return { actor, slug, versionId };
}

const callOf = ({ actor, slug }: Draft) => ({ actor, ref: slug, version: "1.0.0" });
const versionOf = (id: string) => db().indicatorVersion.findUniqueOrThrow({ where: { id } });
const runsOf = (versionId: string) => db().gateRun.findMany({ where: { versionId }, orderBy: { id: "asc" } });

async function claimOf(draft: Draft): Promise<GateClaim> {
  const { claim } = await beginGateRun(callOf(draft));
  if (claim === null) throw new Error("the gates are at work already");
  return claim;
}

async function throughTheGates(source: string): Promise<Draft> {
  const draft = await aDraft(source);
  expect(await workGateRun(await claimOf(draft), HERE)).toBe(true);
  return draft;
}

describe("the end of the gates", () => {
  it("hands a version to the curators with report, proof, cost and fingerprint, in one act", async () => {
    const curator = await aPerson("CURATOR");
    const { versionId } = await throughTheGates(average(7));
    expect(await runsOf(versionId)).toMatchObject([{ state: "passed", done: 100, total: 100, attempts: 1 }]);
    const version = await versionOf(versionId);
    expect(version).toMatchObject({ status: "pending", proofClass: "clean", proofBars: null, warmupBars: 6 });
    expect(version.submittedAt).not.toBeNull();
    const report = GateReport.parse(version.gates);
    expect(report).toMatchObject({ verdict: "passed", versionHash: version.versionHash });
    expect(report.cost).toEqual(version.cost);
    expect(await db().versionFingerprint.count({ where: { versionId } })).toBe(1);
    const told = await db().notification.findMany({ where: { userId: curator.userId } });
    expect(told.filter(({ kind }) => kind === "version-submitted")).toHaveLength(1);
    const acts = await db().auditEvent.findMany({ where: { subjectId: version.indicatorId } });
    expect(acts.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["indicator.version-to-gates", "indicator.version-submitted"]),
    );
  });

  it("keeps what fails as a draft, with its report, tells the developer once, and lets it be tried again", async () => {
    const draft = await throughTheGates(BROKEN);
    expect(await runsOf(draft.versionId)).toMatchObject([{ state: "failed" }]);
    const version = await versionOf(draft.versionId);
    expect(version).toMatchObject({ status: "draft", submittedAt: null });
    expect(GateReport.parse(version.gates).verdict).toBe("failed");
    const told = await db().notification.findMany({ where: { userId: draft.actor.userId } });
    expect(told).toMatchObject([{ kind: "version-gates-ended", data: { outcome: "failed" } }]);
    expect(await db().versionFingerprint.count({ where: { versionId: draft.versionId } })).toBe(0);
    expect(await workGateRun(await claimOf(draft), HERE)).toBe(true);
    expect(await runsOf(draft.versionId)).toHaveLength(2);
  });

  it("labels what looks ahead and leaves the decision to the curators", async () => {
    const { versionId } = await throughTheGates(PEEKING_GUESTS[0]?.source ?? "");
    expect(await versionOf(versionId)).toMatchObject({ status: "pending", proofClass: "looks_ahead" });
  });

  it("names somebody else's listing that has the same numbers, not one's own", async () => {
    const victim = await throughTheGates(average(11));
    const copy = await throughTheGates(average(11));
    const report = GateReport.parse((await versionOf(copy.versionId)).gates);
    expect(report).toMatchObject({
      verdict: "passed",
      duplicates: [{ slug: victim.slug, builtin: false, basis: "outputs", likeness: 1 }],
    });
  });
});

describe("two at once", () => {
  it("make one run, and the version is submitted once", async () => {
    const draft = await aDraft(average(13));
    const begun = await Promise.all(Array.from({ length: 10 }, () => beginGateRun(callOf(draft))));
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
    const claims = begun.flatMap(({ claim }) => claim ?? []);
    expect(claims).toHaveLength(1);
    for (const claim of claims) expect(await workGateRun(claim, HERE)).toBe(true);
    expect(await runsOf(draft.versionId)).toHaveLength(1);
    await expect(beginGateRun(callOf(draft))).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("a version that is overtaken at the gates stays a draft, and its developer is told", async () => {
    const draft = await aDraft(average(17));
    const claim = await claimOf(draft);
    const { indicatorId, source, manifest } = await versionOf(draft.versionId);
    const hashes = { sourceHash: randomUUID(), versionHash: randomUUID() };
    await db().indicatorVersion.create({
      data: {
        ...{ indicatorId, major: 2, minor: 0, patch: 0, source, ...hashes },
        manifest: manifest ?? {},
        changelog: "Overtakes.",
        status: "pending",
      },
    });
    expect(await workGateRun(claim, HERE)).toBe(true);
    expect((await versionOf(draft.versionId)).status).toBe("draft");
    const told = await db().notification.findMany({ where: { userId: draft.actor.userId } });
    expect(told).toMatchObject([{ kind: "version-gates-ended", data: { outcome: "passed" } }]);
  });

  it("strangers and unknown versions begin nothing", async () => {
    const draft = await aDraft(average(3));
    const stranger = { ...callOf(draft), actor: await aPerson("CURATOR") };
    await expect(beginGateRun(stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(beginGateRun({ ...callOf(draft), version: "9.9.9" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await runsOf(draft.versionId)).toEqual([]);
  });
});

describe("a lost process", () => {
  /** A run whose process ended without a word. */
  async function lostRun(attempts: number): Promise<{ draft: Draft; claim: GateClaim }> {
    const draft = await aDraft(average(20 + attempts));
    const claim = await claimOf(draft);
    const heartbeatAt = new Date(Date.now() - 120_000);
    await db().gateRun.update({ where: { id: claim.runId }, data: { attempts, heartbeatAt } });
    return { draft, claim };
  }

  const takeOver = () => takeLostGateRun(systemActor("test", randomUUID()), { now: new Date() });

  it("is taken over, and what the first one still writes counts no more", async () => {
    const { draft, claim } = await lostRun(1);
    const second = await takeOver();
    expect(second).toMatchObject({ runId: claim.runId, versionId: draft.versionId });
    if (second === null) return;
    expect(await beatGateRun(claim, { stage: "cost", done: 1, total: 100 })).toBe(false);
    expect(await workGateRun(second, HERE)).toBe(true);
    const [run] = await runsOf(draft.versionId);
    expect(run).toMatchObject({ state: "passed", attempts: 2 });
    const late = { report: { ...GateReport.parse(run?.report), verdict: "failed" as const }, likeable: null };
    expect(await endGateRun(systemActor("test", randomUUID()), claim, late)).toBe(false);
    expect((await versionOf(draft.versionId)).status).toBe("pending");
  });

  it("is claimed by one of many who look", async () => {
    const { draft } = await lostRun(1);
    const claims = (await Promise.all(Array.from({ length: 8 }, takeOver))).flatMap((claim) => claim ?? []);
    expect(claims.filter(({ versionId }) => versionId === draft.versionId)).toHaveLength(1);
    for (const claim of claims) await workGateRun(claim, HERE);
  });

  it("that was lost three times is given up, its developer told, and the version can be published again", async () => {
    const { draft } = await lostRun(3);
    expect((await runFunction(runGatesJob)).output).toMatchObject({ processed: 0, abandoned: 1 });
    expect((await runFunction(runGatesJob)).output).toMatchObject({ processed: 0, abandoned: 0 });
    expect(await runsOf(draft.versionId)).toMatchObject([{ state: "abandoned", report: null }]);
    const told = await db().notification.findMany({ where: { userId: draft.actor.userId } });
    expect(told).toMatchObject([{ kind: "version-gates-ended", data: { outcome: "abandoned" } }]);
    expect(await workGateRun(await claimOf(draft), HERE)).toBe(true);
  });

  it("that still beats is left alone", async () => {
    const { draft, claim } = await lostRun(1);
    expect(await beatGateRun(claim, { stage: "cost", done: 80, total: 100 })).toBe(true);
    expect((await runFunction(runGatesJob)).output).toMatchObject({ processed: 0, failed: 0, abandoned: 0 });
    expect(await runsOf(draft.versionId)).toMatchObject([{ state: "running", stage: "cost", done: 80 }]);
    await workGateRun(claim, HERE);
  });

  it("and a host that cannot do it now leave the run to the next, not to the developer", async () => {
    const draft = await aDraft(average(30));
    const away: Laboratory = {
      ...HERE,
      port: () => ({ ...PLAIN_PORT, describe: () => Promise.reject(new Error("away")) }),
    };
    expect(await workGateRun(await claimOf(draft), away)).toBe(false);
    expect(await runsOf(draft.versionId)).toMatchObject([
      { state: "running", claimToken: null, heartbeatAt: null },
    ]);
    const claim = await takeOver();
    expect(claim?.versionId).toBe(draft.versionId);
    if (claim !== null) expect(await workGateRun(claim, HERE)).toBe(true);
  });
});

describe("the report", () => {
  it("is for the developer and curators until the version is approved, then for everybody", async () => {
    const draft = await throughTheGates(average(41));
    const read = (actor: UserActor | null) => getGateRun(draft.slug, "1.0.0", actor);
    expect((await read(draft.actor)).state).toBe("passed");
    expect((await read(await aPerson("CURATOR"))).report?.verdict).toBe("passed");
    await expect(read(await aPerson())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(read(null)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const listed = { status: "listed" as const, listedAt: new Date(), currentVersionId: draft.versionId };
    await db().indicator.updateMany({ where: { slug: draft.slug }, data: listed });
    await db().indicatorVersion.update({ where: { id: draft.versionId }, data: { status: "approved" } });
    expect((await read(null)).report?.proof?.class).toBe("clean");
  });
});
