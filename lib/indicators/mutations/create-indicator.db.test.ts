import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { getDraft } from "@/lib/indicators/data/get-draft";
import { getIndicator } from "@/lib/indicators/data/get-indicator";
import { CreateIndicatorInput } from "@/lib/indicators/listing-schema";
import { createIndicator } from "@/lib/indicators/mutations/create-indicator";
import { sandbox } from "@/lib/sandbox/service";
import { testContent } from "@/prisma/seed/test-listings";
import { aPerson } from "@/scripts/testing/people";

beforeAll(() => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
});
afterAll(async () => {
  await sandbox().stop();
});

const { source, manifest } = testContent();

function create(actor: UserActor, more: Record<string, unknown> = {}, idempotencyKey?: string) {
  const input = CreateIndicatorInput.parse({ name: "Average", category: "trend", source, ...more });
  return createIndicator({ actor, input, idempotencyKey });
}

const usd = (amount: string) => ({ amount, currency: "USD" });

describe("opening a listing", () => {
  it("writes words, price, first version with the sandbox's manifest, and the editor's text", async () => {
    const actor = await aPerson();
    const pricing = { once: usd("2999"), month: usd("499"), trialDays: 7 };
    const created = await create(actor, { name: `Priced ${actor.handle}`, tags: ["own"], pricing });
    expect(created).toEqual({
      id: expect.any(String),
      slug: `priced-${actor.handle}`,
      status: "draft",
      version: "1.0.0",
    });
    const row = await db().indicator.findUniqueOrThrow({
      where: { id: created.id },
      include: { versions: true, prices: true, payee: true },
    });
    expect(row).toMatchObject({
      status: "draft",
      visibility: "protected",
      currentVersionId: null,
      tags: ["own"],
    });
    expect(row.versions).toMatchObject([{ major: 1, minor: 0, patch: 0, status: "draft", source, manifest }]);
    expect(row.prices).toMatchObject([
      { id: row.priceId, seq: 1, currency: "USD", onceMinor: 2_999n, monthMinor: 499n, trialDays: 7 },
    ]);
    expect(row.payee).toMatchObject({ userId: actor.userId, kind: "developer" });
    expect(await getDraft(created.id, actor)).toMatchObject({ source, revision: 1 });
  });

  it("opens no payee for a free one", async () => {
    const actor = await aPerson();
    const { id } = await create(actor);
    expect(await db().indicator.findUniqueOrThrow({ where: { id } })).toMatchObject({
      payeeId: null,
      priceId: null,
    });
    expect(await db().payee.count({ where: { userId: actor.userId } })).toBe(0);
  });

  it("replayed with the same key opens one listing, also at the same time", async () => {
    const [actor, key] = [await aPerson(), randomUUID()];
    // Two at a time: the sandbox's share of one person.
    const twins = await Promise.all([create(actor, {}, key), create(actor, {}, key)]);
    const replay = await create(actor, {}, key);
    expect(new Set([...twins, replay].map(({ id }) => id)).size).toBe(1);
    expect(await db().indicator.count({ where: { developerId: actor.userId } })).toBe(1);
    await expect(create(actor, { name: "Other" }, key)).rejects.toMatchObject({
      code: "IDEMPOTENCY_MISMATCH",
    });
  });

  it("gives people who choose one name at once addresses of their own", async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => aPerson()));
    const name = `Same ${people[0]?.handle}`;
    const created = await Promise.all(people.map((actor) => create(actor, { name })));
    expect(new Set(created.map(({ slug }) => slug)).size).toBe(people.length);
    expect(created.map(({ slug }) => slug)).toContain(`same-${people[0]?.handle}-9`);
  });

  it("writes nothing when the source does not compile or the price is in another currency", async () => {
    const actor = await aPerson();
    await expect(create(actor, { source: "export default indicator({" })).rejects.toMatchObject({
      code: "SANDBOX_COMPILE",
    });
    const pricing = { once: { amount: "100", currency: "EUR" } };
    await expect(create(actor, { pricing })).rejects.toMatchObject({ code: "UNPROCESSABLE" });
    expect(await db().indicator.count({ where: { developerId: actor.userId } })).toBe(0);
  });

  it("is seen by its developer and curators only", async () => {
    const [actor, stranger, curator] = [await aPerson(), await aPerson(), await aPerson("CURATOR")];
    const { slug } = await create(actor);
    expect((await getIndicator(slug, actor)).status).toBe("draft");
    expect((await getIndicator(slug, curator)).status).toBe("draft");
    for (const reader of [null, stranger]) {
      await expect(getIndicator(slug, reader)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});
