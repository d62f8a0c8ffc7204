import { expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { getIndicator } from "@/lib/indicators/data/get-indicator";
import { listInvites } from "@/lib/indicators/data/list-invites";
import { invite, takeInviteBack } from "@/lib/indicators/mutations/change-invite";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { PageQuery } from "@/lib/paging";
import { aListing } from "@/prisma/seed/test-listings";
import { aPerson, aPersonWith } from "@/scripts/testing/people";

const buy = (actor: UserActor, ref: string) =>
  purchaseIndicator({
    actor,
    ref,
    input: { kind: "lifetime", expectedPrice: { amount: "2999", currency: "USD" } },
    idempotencyKey: undefined,
  });
const handlesOf = async (ref: string, actor: UserActor, more: object = {}) =>
  (await listInvites(ref, PageQuery.parse(more), actor)).items.map(({ handle }) => handle);

it("the invited see and buy, others do not; without the invitation licensees stay, others are out", async () => {
  const actor = await aPerson();
  const { slug: ref } = await aListing(actor, { visibility: "inviteOnly" });
  const [guest, other] = [await aPersonWith(5_000n), await aPersonWith(5_000n)];
  await expect(buy(guest, ref)).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const { handle } of [guest, other])
    await invite({ actor, ref, input: { handle: handle.toUpperCase() } });
  await buy(guest, ref);
  expect((await getIndicator(ref, other)).slug).toBe(ref);
  for (const { handle } of [guest, other]) await takeInviteBack({ actor, ref, input: { handle } });
  expect((await getIndicator(ref, guest)).viewer.canRun).toBe(true);
  await expect(getIndicator(ref, other)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(buy(other, ref)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("inviting somebody twice, also at once, is one invitation and one piece of news", async () => {
  const [actor, guest] = [await aPerson(), await aPerson()];
  const { slug: ref } = await aListing(actor, { visibility: "inviteOnly" });
  const input = { handle: guest.handle };
  const answers = await Promise.all(Array.from({ length: 5 }, () => invite({ actor, ref, input })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await handlesOf(ref, actor)).toEqual([guest.handle]);
  expect(await db().notification.count({ where: { userId: guest.userId, kind: "indicator-invited" } })).toBe(
    1,
  );
  await takeInviteBack({ actor, ref, input });
  await expect(takeInviteBack({ actor, ref, input })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("is refused for oneself, for nobody, and for a listing that everybody sees", async () => {
  const [actor, guest] = [await aPerson(), await aPerson()];
  const { slug: ref } = await aListing(actor, { visibility: "inviteOnly" });
  const { slug: open } = await aListing(actor);
  const code = (listing: string, handle: string) =>
    invite({ actor, ref: listing, input: { handle } }).then(
      () => "invited",
      (error) => error.code,
    );
  expect(await code(ref, actor.handle)).toBe("UNPROCESSABLE");
  expect(await code(ref, "nobody-at-all")).toBe("NOT_FOUND");
  expect(await code(open, guest.handle)).toBe("UNPROCESSABLE");
});

it("the list is paged and is the developer's alone", async () => {
  const actor = await aPerson();
  const { slug: ref } = await aListing(actor, { visibility: "inviteOnly" });
  const guests = [await aPerson(), await aPerson(), await aPerson()];
  for (const { handle } of guests) await invite({ actor, ref, input: { handle } });
  const first = await listInvites(ref, PageQuery.parse({ limit: 2 }), actor);
  const rest = await handlesOf(ref, actor, { limit: 2, cursor: first.nextCursor });
  const all = [...first.items.map(({ handle }) => handle), ...rest];
  expect([first.total, all.toSorted()]).toEqual([3, guests.map(({ handle }) => handle).toSorted()]);
  for (const reader of [guests[0], await aPerson("ADMIN")]) {
    if (reader) await expect(handlesOf(ref, reader)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});
