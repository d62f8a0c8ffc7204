import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { diffVersions } from "@/lib/indicators/data/diff-versions";
import { getVersion } from "@/lib/indicators/data/get-version";
import { addVersion } from "@/lib/indicators/mutations/add-version";
import { deleteVersion } from "@/lib/indicators/mutations/delete-version";
import { executeIndicator } from "@/lib/indicators/mutations/execute-indicator";
import { sandbox } from "@/lib/sandbox/service";
import { aListing, testContent } from "@/prisma/seed/test-listings";
import { aPerson } from "@/scripts/testing/people";

beforeAll(() => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
});
afterAll(async () => {
  await sandbox().stop();
});

interface Sent {
  version: string;
  source?: string;
  changelog?: string;
}

function add(actor: UserActor, ref: string, sent: Sent, idempotencyKey?: string) {
  const input = { source: testContent(9).source, changelog: "Changed.", ...sent };
  return addVersion({ actor, ref, input, idempotencyKey });
}

const versionsOf = async (indicatorId: string) =>
  (await db().indicatorVersion.findMany({ where: { indicatorId }, orderBy: { minor: "asc" } })).map(
    ({ major, minor, patch, status }) => `${major}.${minor}.${patch} ${status}`,
  );

describe("adding a version", () => {
  it("writes a draft beside what is in force", async () => {
    const actor = await aPerson();
    const { slug, indicatorId } = await aListing(actor);
    expect(await add(actor, slug, { version: "1.1.0" })).toMatchObject({
      version: "1.1.0",
      status: "draft",
      isCurrent: false,
      source: testContent(9).source,
      changelog: "Changed.",
    });
    expect(await versionsOf(indicatorId)).toEqual(["1.0.0 approved", "1.1.0 draft"]);
  });

  it("replaces a draft of the same number with its gate runs, and leaves the very same one alone", async () => {
    const actor = await aPerson();
    const { slug, indicatorId } = await aListing(actor);
    const first = await add(actor, slug, { version: "1.1.0" });
    await db().gateRun.create({
      data: {
        versionId: first.id,
        requestedBy: actor.userId,
        state: "abandoned",
        stage: "compile",
        total: 1,
        endedAt: new Date(),
      },
    });
    expect((await add(actor, slug, { version: "1.1.0" })).id, "the same again").toBe(first.id);
    const second = await add(actor, slug, { version: "1.1.0", source: testContent(10).source });
    expect(second.id).not.toBe(first.id);
    expect(await db().gateRun.count({ where: { versionId: first.id } })).toBe(0);
    expect(await versionsOf(indicatorId)).toEqual(["1.0.0 approved", "1.1.0 draft"]);
  });

  it("of two that send one number at once leaves one draft; a replay is answered with the first", async () => {
    const [actor, key] = [await aPerson(), randomUUID()];
    const { slug, indicatorId } = await aListing(actor);
    await Promise.all([
      add(actor, slug, { version: "1.1.0", source: testContent(1).source }),
      add(actor, slug, { version: "1.1.0", source: testContent(2).source }),
    ]);
    expect(await versionsOf(indicatorId)).toEqual(["1.0.0 approved", "1.1.0 draft"]);
    const first = await add(actor, slug, { version: "1.2.0" }, key);
    expect(await add(actor, slug, { version: "1.2.0" }, key)).toEqual(first);
    await expect(add(actor, slug, { version: "1.3.0" }, key)).rejects.toMatchObject({
      code: "IDEMPOTENCY_MISMATCH",
    });
  });

  it("keeps a draft that receipts refer to", async () => {
    const actor = await aPerson();
    const { slug } = await aListing(actor);
    await add(actor, slug, { version: "1.1.0" });
    const bars = { time: [1, 2, 3], open: [1, 2, 3], high: [1, 2, 3], low: [1, 2, 3], close: [1, 2, 3] };
    await executeIndicator({ actor, ref: slug, input: { bars, inputs: {}, version: "1.1.0" } });
    const again = add(actor, slug, { version: "1.1.0", source: testContent(10).source });
    await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(deleteVersion({ actor, ref: slug, version: "1.1.0" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("refuses a number that was submitted and a change that breaks, and writes nothing", async () => {
    const actor = await aPerson();
    const { slug, indicatorId } = await aListing(actor);
    await expect(add(actor, slug, { version: "1.0.0" })).rejects.toMatchObject({ code: "CONFLICT" });
    const source = testContent().source.replaceAll("value", "average");
    await expect(add(actor, slug, { version: "1.1.0", source })).rejects.toMatchObject({
      code: "UNPROCESSABLE",
      message: expect.stringContaining("The output “value” is gone."),
      errors: [expect.objectContaining({ path: "version" })],
    });
    expect(await add(actor, slug, { version: "2.0.0", source })).toMatchObject({ status: "draft" });
    expect(await versionsOf(indicatorId)).toEqual(["1.0.0 approved", "2.0.0 draft"]);
  });

  it("is for the developer; others do not even learn that the listing exists", async () => {
    const { slug } = await aListing(await aPerson());
    for (const actor of [await aPerson(), await aPerson("ADMIN")]) {
      await expect(add(actor, slug, { version: "1.1.0" })).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(deleteVersion({ actor, ref: slug, version: "1.0.0" })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });
});

describe("deleting a version", () => {
  it("takes a draft away, never what was submitted", async () => {
    const actor = await aPerson();
    const { slug, indicatorId } = await aListing(actor);
    await add(actor, slug, { version: "1.1.0" });
    await deleteVersion({ actor, ref: slug, version: "1.1.0" });
    await expect(deleteVersion({ actor, ref: slug, version: "1.1.0" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(deleteVersion({ actor, ref: slug, version: "1.0.0" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await versionsOf(indicatorId)).toEqual(["1.0.0 approved"]);
  });
});

describe("reading versions", () => {
  it("a draft and its part of a comparison are for developer and curators", async () => {
    const [actor, stranger, curator] = [await aPerson(), await aPerson(), await aPerson("CURATOR")];
    const { slug } = await aListing(actor, { visibility: "open" });
    await add(actor, slug, { version: "1.1.0" });
    const query = { from: "1.0.0", to: "1.1.0" };
    for (const reader of [actor, curator]) {
      expect(await getVersion(slug, "1.1.0", reader)).toMatchObject({ source: testContent(9).source });
      expect(await diffVersions(slug, query, reader)).toMatchObject({
        from: { version: "1.0.0", status: "approved" },
        to: { version: "1.1.0", status: "draft" },
        requires: "patch",
        changelogs: [{ version: "1.1.0", changelog: "Changed." }],
        source: { added: 1, removed: 1, coarse: false },
      });
    }
    for (const reader of [null, stranger]) {
      await expect(getVersion(slug, "1.1.0", reader)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(diffVersions(slug, query, reader)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  it("a comparison of closed versions tells inputs, outputs and changelogs, not the source", async () => {
    const developer = await aPerson();
    const { slug } = await aListing(developer);
    const content = testContent(2);
    const [value] = content.manifest.outputs;
    if (value === undefined) throw new Error("the test content declares an output");
    const more = { ...content.manifest, outputs: [value, { ...value, key: "signal" }] };
    await aListing(developer, { slug, content: { ...content, manifest: more }, changelog: "Second." });
    const diff = await diffVersions(slug, { from: "1.1.0", to: "1.0.0" }, null);
    expect(diff).toMatchObject({
      outputs: { added: [], removed: [{ key: "signal" }], changed: [] },
      requires: "major",
      changelogs: [{ version: "1.1.0", changelog: "Second." }],
      source: null,
    });
    expect(JSON.stringify(diff)).not.toContain("indicator(");
  });
});
