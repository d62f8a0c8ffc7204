import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { listLicences } from "@/lib/indicators/data/list-licences";
import { reviewQueue } from "@/lib/indicators/data/review-queue";
import { changeLicence } from "@/lib/indicators/mutations/change-licence";
import { changeVersion } from "@/lib/indicators/mutations/change-version";
import { executeIndicator } from "@/lib/indicators/mutations/execute-indicator";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import type { VersionAct } from "@/lib/indicators/plan-version-change";
import { PageQuery } from "@/lib/paging";
import { sandbox } from "@/lib/sandbox/service";
import { aListing, passedReport, testContent } from "@/prisma/seed/test-listings";
import { aPerson, aPersonWith } from "@/scripts/testing/people";

const V1 = { version: "1.0.0" };

function act(name: VersionAct, actor: UserActor, ref: string, notes?: string, version = "1.0.0") {
  return changeVersion({
    actor,
    ref,
    act: name,
    input: { version, ...(notes === undefined ? {} : { notes }) },
  });
}

test("approving lists the draft, puts the version in force and leaves an audit row", async () => {
  const curator = await aPerson("CURATOR");
  const { slug, indicatorId, versionId } = await aListing(await aPerson(), { status: "pending" });
  const result = await changeVersion({
    actor: curator,
    ref: slug,
    act: "approve",
    input: { ...V1, notes: "Clean." },
  });
  expect(result).toMatchObject({
    indicator: { slug, status: "listed", version: "1.0.0" },
    version: { status: "approved" },
  });
  const indicator = await db().indicator.findUniqueOrThrow({ where: { id: indicatorId } });
  expect(indicator).toMatchObject({ status: "listed", currentVersionId: versionId });
  expect(indicator.listedAt).not.toBeNull();
  const version = await db().indicatorVersion.findUniqueOrThrow({ where: { id: versionId } });
  expect(version).toMatchObject({ reviewedBy: curator.userId, reviewNotes: "Clean." });
  const audit = await db().auditEvent.findMany({ where: { subjectId: indicatorId }, orderBy: { id: "asc" } });
  expect(audit.map(({ action }) => action)).toEqual([
    "indicator.version-submitted",
    "indicator.version-approved",
  ]);
});

test("of two curators who decide at once one decides", async () => {
  const [first, second] = [await aPerson("CURATOR"), await aPerson("ADMIN")];
  const { slug, versionId } = await aListing(await aPerson(), { status: "pending" });
  const outcomes = await Promise.allSettled([
    changeVersion({ actor: first, ref: slug, act: "approve", input: V1 }),
    changeVersion({ actor: second, ref: slug, act: "reject", input: { ...V1, notes: "Unclear." } }),
    changeVersion({ actor: second, ref: slug, act: "approve", input: V1 }),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "CONFLICT" });
  }
  const { status } = await db().indicatorVersion.findUniqueOrThrow({ where: { id: versionId } });
  expect(["approved", "rejected"]).toContain(status);
});

test("a rejected version stays out of the market and keeps the notes", async () => {
  const { slug, indicatorId, versionId } = await aListing(await aPerson(), { status: "pending" });
  await changeVersion({
    actor: await aPerson("CURATOR"),
    ref: slug,
    act: "reject",
    input: { ...V1, notes: "Name the unit." },
  });
  const version = await db().indicatorVersion.findUniqueOrThrow({ where: { id: versionId } });
  expect(version).toMatchObject({ status: "rejected", reviewNotes: "Name the unit." });
  expect((await db().indicator.findUniqueOrThrow({ where: { id: indicatorId } })).status).toBe("draft");
});

test("the version in force is the greatest approved one, whatever is approved last", async () => {
  const [developer, curator] = [await aPerson(), await aPerson("CURATOR")];
  const { slug, indicatorId, versionId: newest } = await aListing(developer, {});
  const older = testContent(1);
  await db().indicatorVersion.create({
    data: {
      indicatorId,
      major: 0,
      minor: 9,
      patch: 0,
      source: older.source,
      manifest: older.manifest,
      sourceHash: "a",
      versionHash: "b",
      changelog: "Older.",
      status: "pending",
      gates: passedReport(),
      submittedAt: new Date(),
    },
  });
  const result = await changeVersion({
    actor: curator,
    ref: slug,
    act: "approve",
    input: { version: "0.9.0" },
  });
  expect(result.indicator.version).toBe("1.0.0");
  expect((await db().indicator.findUniqueOrThrow({ where: { id: indicatorId } })).currentVersionId).toBe(
    newest,
  );
});

test("nobody reviews an indicator of their own", async () => {
  const curator = await aPerson("CURATOR");
  const { slug } = await aListing(curator, { status: "pending" });
  for (const verdict of ["approve", "reject", "suspend", "reinstate"] as const) {
    await expect(act(verdict, curator, slug, "Mine.")).rejects.toMatchObject({ code: "UNPROCESSABLE" });
  }
});

test("only curators decide, and only on versions that exist and wait", async () => {
  const [developer, curator] = [await aPerson(), await aPerson("CURATOR")];
  const { slug } = await aListing(developer, { status: "pending" });
  await expect(
    changeVersion({ actor: developer, ref: slug, act: "approve", input: V1 }),
  ).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(
    changeVersion({ actor: curator, ref: slug, act: "approve", input: { version: "2.0.0" } }),
  ).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(
    changeVersion({ actor: curator, ref: randomUUID(), act: "approve", input: V1 }),
  ).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await changeVersion({ actor: curator, ref: slug, act: "approve", input: V1 });
  await expect(changeVersion({ actor: curator, ref: slug, act: "approve", input: V1 })).rejects.toMatchObject(
    {
      code: "CONFLICT",
    },
  );
});

test("the queue shows source, manifest and the version in force; it is for curators", async () => {
  const [developer, curator] = [await aPerson(), await aPerson("CURATOR")];
  const first = await aListing(developer);
  await aListing(developer, {
    slug: first.slug,
    content: testContent(2),
    status: "pending",
    changelog: "Second.",
  });
  const item = (await reviewQueue(curator)).find(({ indicator }) => indicator.slug === first.slug);
  expect(item?.version).toMatchObject({ version: "1.1.0", status: "pending", source: testContent(2).source });
  expect(item?.base).toMatchObject({ version: "1.0.0", source: testContent().source, isCurrent: true });
  expect(item?.developerHistory).toEqual({ approved: 1, rejected: 0 });
  await expect(reviewQueue(developer)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

describe("suspending, withdrawing, reinstating", () => {
  beforeAll(() => {
    execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
  });
  afterAll(async () => {
    await sandbox().stop();
  });

  const column = [1, 2, 3];
  const bars = { time: column, open: column, high: column, low: column, close: column };
  const answer = (actor: UserActor, ref: string) =>
    executeIndicator({ actor, ref, input: { bars, inputs: {} } });
  const run = async (actor: UserActor, ref: string) => (await answer(actor, ref)).version;

  async function twoVersions() {
    const developer = await aPerson();
    const { slug, indicatorId } = await aListing(developer);
    await aListing(developer, { slug, content: testContent(2), changelog: "Second." });
    return { developer, slug, indicatorId };
  }

  async function aBuyer(ref: string, pinnedVersion?: string) {
    const actor = await aPersonWith(5_000n);
    const input = { kind: "lifetime" as const, expectedPrice: { amount: "2999", currency: "USD" } };
    const { licence } = await purchaseIndicator({ actor, ref, input, idempotencyKey: undefined });
    if (pinnedVersion !== undefined) {
      await changeLicence({ actor, licenceId: licence.id, input: { pinnedVersion } });
    }
    return actor;
  }

  const newsOf = async ({ userId }: UserActor) =>
    (await db().notification.findMany({ where: { userId }, orderBy: { id: "asc" } }))
      .map(({ kind }) => kind)
      .filter((kind) => kind !== "indicator-purchased" && kind !== "indicator-sold");
  const stateOf = async (id: string) =>
    await db().indicator.findUniqueOrThrow({
      where: { id },
      select: { status: true, currentVersion: { select: { minor: true } } },
    });

  test("unpinned licences fall back to the newest approved version, pinned ones stop with the reason", async () => {
    const { developer, slug, indicatorId } = await twoVersions();
    const [follows, pinned] = [await aBuyer(slug), await aBuyer(slug, "1.1.0")];
    const curator = await aPerson("CURATOR");
    const result = await act("suspend", curator, slug, "It looks ahead.", "1.1.0");
    expect(result).toMatchObject({
      indicator: { status: "listed", version: "1.0.0" },
      version: { status: "suspended" },
    });
    expect(await run(follows, slug)).toBe("1.0.0");
    await expect(run(pinned, slug)).rejects.toMatchObject({
      code: "UNPROCESSABLE",
      message: expect.stringContaining("It looks ahead."),
    });
    expect(await newsOf(developer)).toEqual(["version-suspended"]);
    expect([await newsOf(follows), await newsOf(pinned)]).toEqual([[], ["licence-stopped"]]);
    const licences = await listLicences(pinned, PageQuery.parse({}));
    expect(licences.items[0]).toMatchObject({ pinnedVersion: "1.1.0", runsVersion: null });
    await act("reinstate", curator, slug, "Checked again.", "1.1.0");
    expect(await stateOf(indicatorId)).toEqual({ status: "listed", currentVersion: { minor: 1 } });
    expect([await run(follows, slug), await run(pinned, slug)]).toEqual(["1.1.0", "1.1.0"]);
  });

  test("when none is left the listing is suspended and everybody with a licence is told once", async () => {
    const { slug, indicatorId, developer } = await twoVersions();
    const buyer = await aBuyer(slug);
    const curator = await aPerson("CURATOR");
    await act("suspend", curator, slug, "First.", "1.0.0");
    await act("suspend", curator, slug, "Second.", "1.1.0");
    expect(await stateOf(indicatorId)).toEqual({ status: "suspended", currentVersion: null });
    await expect(run(buyer, slug)).rejects.toMatchObject({ code: "UNPROCESSABLE" });
    await expect(aBuyer(slug)).rejects.toMatchObject({ code: "UNPROCESSABLE" });
    expect(await newsOf(buyer)).toEqual(["licence-stopped"]);
    expect(await newsOf(developer)).toEqual(["version-suspended", "version-suspended"]);
    await act("reinstate", curator, slug, "Fixed.", "1.0.0");
    expect(await stateOf(indicatorId)).toEqual({ status: "listed", currentVersion: { minor: 0 } });
  });

  test("the developer withdraws: no new pin, those pinned run on, and nobody is told what they did", async () => {
    const { developer, slug, indicatorId } = await twoVersions();
    const [pinned, follows] = [await aBuyer(slug, "1.1.0"), await aBuyer(slug)];
    await act("yank", developer, slug, undefined, "1.1.0");
    expect(await stateOf(indicatorId)).toEqual({ status: "listed", currentVersion: { minor: 0 } });
    expect(await answer(pinned, slug)).toMatchObject({
      version: "1.1.0",
      warning: expect.stringContaining("withdrawn"),
    });
    expect(await answer(follows, slug)).toMatchObject({ version: "1.0.0", warning: null });
    await expect(aBuyer(slug, "1.1.0")).rejects.toMatchObject({ code: "UNPROCESSABLE" });
    expect([await newsOf(developer), await newsOf(pinned)]).toEqual([[], []]);
    await act("yank", developer, slug, undefined, "1.0.0");
    expect(await stateOf(indicatorId)).toEqual({ status: "suspended", currentVersion: null });
    expect(await run(pinned, slug), "also when nothing else is left").toBe("1.1.0");
    expect(await newsOf(follows)).toEqual(["licence-stopped"]);
  });

  test("what was withdrawn, then suspended, is withdrawn again when it is reinstated; a second time approved", async () => {
    const { developer, slug } = await twoVersions();
    const curator = await aPerson("CURATOR");
    const end = async (result: Promise<{ version: { status: string } }>) => (await result).version.status;
    expect(await end(act("yank", developer, slug))).toBe("yanked");
    expect(await end(act("suspend", curator, slug, "Stop."))).toBe("suspended");
    expect(await end(act("reinstate", curator, slug, "Go."))).toBe("yanked");
    expect(await end(act("reinstate", curator, slug, "Go."))).toBe("approved");
    expect(await end(act("suspend", curator, slug, "Stop."))).toBe("suspended");
    expect(await end(act("reinstate", curator, slug, "Go.")), "the withdrawal was taken back").toBe(
      "approved",
    );
  });

  test("of suspensions, withdrawals and purchases at once each is before or after, never between", async () => {
    const { developer, slug, indicatorId } = await twoVersions();
    const [one, two] = [await aPerson("CURATOR"), await aPerson("CURATOR")];
    const buyers = Promise.allSettled(Array.from({ length: 6 }, () => aBuyer(slug)));
    const acts = await Promise.allSettled([
      act("suspend", one, slug, "One.", "1.1.0"),
      act("suspend", two, slug, "Two.", "1.1.0"),
      act("yank", developer, slug, undefined, "1.0.0"),
      act("yank", one, slug, "Four.", "1.0.0"),
    ]);
    expect(acts.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    for (const outcome of acts) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "CONFLICT" });
    }
    for (const outcome of await buyers) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "UNPROCESSABLE" });
    }
    expect(await stateOf(indicatorId)).toEqual({ status: "suspended", currentVersion: null });
  });

  test("strangers learn nothing, developers may only withdraw", async () => {
    const { developer, slug } = await twoVersions();
    await expect(act("yank", await aPerson(), slug)).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const name of ["suspend", "reinstate"] as const) {
      await expect(act(name, developer, slug, "Mine.")).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });

  test("approving a version of an open listing makes its source public for good", async () => {
    const { slug, versionId } = await aListing(await aPerson(), { status: "pending", visibility: "open" });
    await act("approve", await aPerson("CURATOR"), slug);
    const { openedAt } = await db().indicatorVersion.findUniqueOrThrow({ where: { id: versionId } });
    expect(openedAt).not.toBeNull();
  });
});
