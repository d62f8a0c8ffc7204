import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { reviewQueue } from "@/lib/indicators/data/review-queue";
import { approveVersion } from "@/lib/indicators/mutations/approve-version";
import { rejectVersion } from "@/lib/indicators/mutations/reject-version";
import { aListing, testContent } from "@/prisma/seed/test-listings";
import { aPerson } from "@/scripts/testing/people";

const V1 = { version: "1.0.0" };

test("approving lists the draft, puts the version in force and leaves an audit row", async () => {
  const curator = await aPerson("CURATOR");
  const { slug, indicatorId, versionId } = await aListing(await aPerson(), { status: "pending" });
  const result = await approveVersion({ actor: curator, ref: slug, input: { ...V1, notes: "Clean." } });
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
    approveVersion({ actor: first, ref: slug, input: V1 }),
    rejectVersion({ actor: second, ref: slug, input: { ...V1, notes: "Unclear." } }),
    approveVersion({ actor: second, ref: slug, input: V1 }),
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
  await rejectVersion({
    actor: await aPerson("CURATOR"),
    ref: slug,
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
      submittedAt: new Date(),
    },
  });
  const result = await approveVersion({ actor: curator, ref: slug, input: { version: "0.9.0" } });
  expect(result.indicator.version).toBe("1.0.0");
  expect((await db().indicator.findUniqueOrThrow({ where: { id: indicatorId } })).currentVersionId).toBe(
    newest,
  );
});

test("nobody reviews an indicator of their own", async () => {
  const curator = await aPerson("CURATOR");
  const { slug } = await aListing(curator, { status: "pending" });
  for (const verdict of [approveVersion, rejectVersion]) {
    await expect(
      verdict({ actor: curator, ref: slug, input: { ...V1, notes: "Mine." } }),
    ).rejects.toMatchObject({ code: "UNPROCESSABLE" });
  }
});

test("only curators decide, and only on versions that exist and wait", async () => {
  const [developer, curator] = [await aPerson(), await aPerson("CURATOR")];
  const { slug } = await aListing(developer, { status: "pending" });
  await expect(approveVersion({ actor: developer, ref: slug, input: V1 })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(
    approveVersion({ actor: curator, ref: slug, input: { version: "2.0.0" } }),
  ).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(approveVersion({ actor: curator, ref: randomUUID(), input: V1 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await approveVersion({ actor: curator, ref: slug, input: V1 });
  await expect(approveVersion({ actor: curator, ref: slug, input: V1 })).rejects.toMatchObject({
    code: "CONFLICT",
  });
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
