import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { systemActor, type UserActor } from "@/lib/actor";
import { writeCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { listGraveyard } from "@/lib/providers/data/list-graveyard";
import { changeProvider } from "@/lib/providers/mutations/change-provider";
import { closeProvider } from "@/lib/providers/mutations/close-provider";
import { editProvider } from "@/lib/providers/mutations/edit-provider";
import { updateProviderMetrics } from "@/lib/providers/mutations/update-metrics";
import { aPerson } from "@/scripts/testing/people";
import { aProvider } from "@/scripts/testing/providers";

let curator: UserActor;
beforeAll(async () => {
  curator = await aPerson("CURATOR");
});

/** A record with this name that has ended. */
async function anEnded(displayName: string, closedAt?: Date) {
  const { owner, providerId } = await aProvider(curator);
  await editProvider({ actor: owner, providerId, input: { displayName } });
  await closeProvider({ actor: owner, providerId, input: { reason: "The idea is worn out." } });
  const listedAt = closedAt && new Date(closedAt.getTime() - 40 * 86_400_000);
  if (closedAt) await db().provider.update({ where: { id: providerId }, data: { closedAt, listedAt } });
  return providerId;
}

it("tells how long a record lived, why it ended and what it was last", async () => {
  const word = randomUUID();
  const id = await anEnded(`Ended ${word}`, new Date("2026-05-20T12:00:00.000Z"));
  await updateProviderMetrics(systemActor("test", "test"), [id], new Date("2026-05-20T12:00:00.000Z"));
  const { items, total } = await listGraveyard({ q: word, limit: 20 });
  expect(total).toBe(1);
  expect(items[0]).toMatchObject({
    id,
    listedDays: 40,
    reason: "The idea is worn out.",
    closedAt: "2026-05-20T12:00:00.000Z",
    metrics: { window: "all", trades: 0, sharpe: null },
  });
});

it("holds what was closed and listed before, whatever its visibility, and nothing else", async () => {
  const word = randomUUID();
  const hidden = await aProvider(curator);
  await editProvider({
    actor: hidden.owner,
    providerId: hidden.providerId,
    input: { displayName: word, isHidden: true },
  });
  const suspended = await aProvider(curator);
  const { owner, providerId } = suspended;
  await editProvider({ actor: owner, providerId, input: { displayName: word } });
  await changeProvider({ actor: curator, providerId, act: "suspend", input: { notes: "Looked at." } });
  expect((await listGraveyard({ q: word, limit: 20 })).items).toEqual([]);
  for (const one of [hidden, suspended])
    await closeProvider({ actor: one.owner, providerId: one.providerId, input: { reason: "Over." } });
  const ids = (await listGraveyard({ q: word, limit: 20 })).items.map(({ id }) => id);
  expect(ids.sort()).toEqual([hidden.providerId, providerId].sort());
});

it("searches for the very characters, in any case", async () => {
  const word = randomUUID();
  const id = await anEnded(`100 % SURE_${word}`);
  const found = async (q: string) => (await listGraveyard({ q, limit: 20 })).items.map((item) => item.id);
  expect(await found(`% sure_${word}`)).toEqual([id]);
  expect(await found(`%_${word}`)).toEqual([]);
});

it("pages keep their place while records are added: none twice, none missing, also of one instant", async () => {
  const word = randomUUID();
  const at = new Date("2026-06-01T00:00:00.000Z");
  const ids = await Promise.all(Array.from({ length: 5 }, () => anEnded(word, at)));
  const first = await listGraveyard({ q: word, limit: 2 });
  expect(first.total).toBe(5);
  await anEnded(word);
  const seen = first.items.map(({ id }) => id);
  for (let cursor = first.nextCursor; cursor !== null; ) {
    const next = await listGraveyard({ q: word, limit: 2, cursor });
    expect(next.total).toBeUndefined();
    seen.push(...next.items.map(({ id }) => id));
    cursor = next.nextCursor;
  }
  expect(seen).toHaveLength(5);
  expect(seen.toSorted()).toEqual(ids.toSorted());
});

it.each([
  "nonsense",
  writeCursor({ id: "1", at: "2026-06-01" }),
  writeCursor({ id: randomUUID(), at: "no time" }),
])("a cursor of another list is refused: %s", async (cursor) => {
  await expect(listGraveyard({ limit: 2, cursor })).rejects.toEqual(
    expect.objectContaining({ code: "VALIDATION" }),
  );
});
