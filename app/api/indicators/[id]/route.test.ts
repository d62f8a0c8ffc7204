import { describe, expect, test } from "vitest";
import { IndicatorDetail } from "@/lib/indicators/indicator-detail-schema";
import { InviteDto, InvitePage } from "@/lib/indicators/invite-schema";
import { aListing } from "@/prisma/seed/test-listings";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { POST as invite, GET as invites, DELETE as uninvite } from "./invites/route";
import { DELETE, GET, PATCH } from "./route";

describe("200, 201 and 204", () => {
  test("a listing is changed, people are invited and the invitation is taken back", async () => {
    const [as, guest] = [await aPerson(), await aPerson()];
    const { slug: id } = await aListing(as);
    const params = { id };
    const changed = await callRoute(PATCH, {
      as,
      params,
      body: { visibility: "inviteOnly", pricing: { month: { amount: "500", currency: "USD" } } },
    });
    expect(IndicatorDetail.parse(changed.json)).toMatchObject({
      visibility: "inviteOnly",
      price: { once: null, month: { amount: "500" }, trialDays: null },
    });
    const call = { as, params, body: { handle: guest.handle } };
    const invited = await callRoute(invite, call);
    expect([invited.status, InviteDto.parse(invited.json).handle]).toEqual([201, guest.handle]);
    expect(InvitePage.parse((await callRoute(invites, { as, params })).json)).toMatchObject({ total: 1 });
    expect((await callRoute(GET, { as: guest, params })).status).toBe(200);
    expect((await callRoute(uninvite, call)).status).toBe(204);
    expect((await callRoute(GET, { as: guest, params })).status).toBe(404);
  });
});

describe("400", () => {
  test.each<[string, unknown, string | undefined]>([
    ["nothing to change", {}, ""],
    ["a slug", { slug: "mine" }, "slug"],
    ["a status", { status: "listed" }, "status"],
    ["an empty name", { name: "" }, "name"],
    ["a price without an amount", { pricing: { trialDays: 3 } }, "pricing.once"],
  ])("%s", async (_, body, path) => {
    const as = await aPerson();
    const { slug: id } = await aListing(as);
    const answer = await callRoute(PATCH, { as, params: { id }, body });
    expect([answer.status, answer.json.errors?.[0].path]).toEqual([400, path]);
  });
});

describe("401, 404, 409 and 422", () => {
  test("nobody, somebody else, what was submitted, a listing that everybody sees", async () => {
    const [as, stranger] = [await aPerson(), await aPerson()];
    const { slug: id } = await aListing(as);
    const [params, body] = [{ id }, { name: "Other" }];
    expect((await callRoute(PATCH, { params, body })).status).toBe(401);
    expect((await callRoute(DELETE, { params })).status).toBe(401);
    expect((await callRoute(PATCH, { as: stranger, params, body })).status).toBe(404);
    expect((await callRoute(DELETE, { as: stranger, params })).status).toBe(404);
    expect((await callRoute(invites, { as: stranger, params })).status).toBe(404);
    expect((await callRoute(DELETE, { as, params })).status).toBe(409);
    const guest = { handle: stranger.handle };
    expect((await callRoute(invite, { as, params, body: guest })).status).toBe(422);
    expect((await callRoute(uninvite, { as, params, body: guest })).status).toBe(404);
  });
});
