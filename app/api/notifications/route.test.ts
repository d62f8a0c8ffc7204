import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { notify } from "@/lib/notifications/mutations/notify";
import { writeUnsubscribeToken } from "@/lib/notifications/service/unsubscribe-token";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { PUT as choose, GET as preferences } from "./preferences/route";
import { POST as read } from "./read/route";
import { POST as resubscribe } from "./resubscribe/route";
import { GET } from "./route";
import { POST as unsubscribe } from "./unsubscribe/route";

async function told(person: UserActor, times = 1): Promise<void> {
  const { userId } = person;
  for (let count = 0; count < times; count += 1) {
    const dedupeKey = randomUUID();
    await inTransaction((tx) => notify(tx, { userId, kind: "password-changed", dedupeKey, data: {} }));
  }
}

const token = ({ userId }: UserActor) => writeUnsubscribeToken({ userId, kind: "indicator-sold" });
const soldByMail = async (as: UserActor): Promise<boolean> => {
  const { json } = await callRoute(preferences, { as });
  return json.items.find(({ kind }: { kind: string }) => kind === "indicator-sold").mail;
};

describe("200", () => {
  test("the list tells how many are unread; reading one and all is counted", async () => {
    const as = await aPerson();
    await told(as, 3);
    const list = await callRoute(GET, { as, query: { limit: "2" } });
    expect(list.json).toMatchObject({ unread: 3, total: 3, nextCursor: expect.any(String) });
    expect(list.json.items[0]).toEqual({
      id: expect.any(String),
      kind: "password-changed",
      category: "security",
      title: "Your password was changed",
      text: expect.any(String),
      link: { label: "Look at your settings", path: "/settings/sessions" },
      read: false,
      createdAt: expect.any(String),
    });
    const ids = [list.json.items[0].id];
    expect((await callRoute(read, { as, body: { ids } })).json).toEqual({ marked: 1, unread: 2 });
    const unread = await callRoute(GET, { as, query: { unread: "true" } });
    expect(unread.json.items).toHaveLength(2);
    expect((await callRoute(read, { as, body: { all: true } })).json).toEqual({ marked: 2, unread: 0 });
  });

  test("somebody else's ids change nothing and are not told apart from made-up ones", async () => {
    const [mine, theirs] = [await aPerson(), await aPerson()];
    await told(theirs);
    const { json } = await callRoute(GET, { as: theirs });
    const ids = [json.items[0].id, randomUUID()];
    expect((await callRoute(read, { as: mine, body: { ids } })).json).toEqual({ marked: 0, unread: 0 });
    expect((await callRoute(GET, { as: theirs })).json.unread).toBe(1);
  });

  test("a choice is kept", async () => {
    const as = await aPerson();
    const body = { items: [{ kind: "indicator-sold", inApp: true, mail: false }] };
    expect((await callRoute(choose, { as, body })).status).toBe(200);
    expect(await soldByMail(as)).toBe(false);
  });

  test("a mail program stops a kind of mail with one POST, without signing in; the same link undoes it", async () => {
    const as = await aPerson();
    const stopped = await callRoute(unsubscribe, {
      query: { token: token(as) },
      body: "List-Unsubscribe=One-Click",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect([stopped.status, stopped.json.mail]).toEqual([200, false]);
    expect(await soldByMail(as)).toBe(false);
    expect((await callRoute(resubscribe, { body: { token: token(as) } })).status).toBe(200);
    expect(await soldByMail(as)).toBe(true);
  });

  test("the link's own page stops it without a body", async () => {
    const as = await aPerson();
    expect((await callRoute(unsubscribe, { query: { token: token(as) } })).status).toBe(200);
    expect(await soldByMail(as)).toBe(false);
  });
});

describe("400", () => {
  test.each([[{}], [{ ids: [] }], [{ ids: ["x"] }], [{ all: false }], [{ all: true, ids: [randomUUID()] }]])(
    "marking %j",
    async (body) => {
      expect((await callRoute(read, { as: await aPerson(), body })).status).toBe(400);
    },
  );

  test.each([
    [{ items: [{ kind: "no-such-kind", inApp: true, mail: true }] }],
    [{ items: [{ kind: "indicator-sold", inApp: true }] }],
    [
      {
        items: [
          { kind: "indicator-sold", inApp: true, mail: true },
          { kind: "indicator-sold", inApp: true, mail: false },
        ],
      },
    ],
  ])("choosing %j", async (body) => {
    expect((await callRoute(choose, { as: await aPerson(), body })).status).toBe(400);
  });

  test("a cursor of another list, and a link without its token", async () => {
    expect((await callRoute(GET, { as: await aPerson(), query: { cursor: "nonsense" } })).status).toBe(400);
    expect((await callRoute(unsubscribe)).status).toBe(400);
  });
});

describe("401", () => {
  test.each([
    ["GET", GET, undefined],
    ["POST read", read, { all: true }],
    ["PUT preferences", choose, { items: [] }],
  ] as const)("%s by nobody", async (_, route, body) => {
    expect((await callRoute(route, { body })).status).toBe(401);
  });
});

describe("422", () => {
  test("account security cannot be silenced", async () => {
    const body = { items: [{ kind: "password-changed", inApp: true, mail: false }] };
    const refused = await callRoute(choose, { as: await aPerson(), body });
    expect([refused.status, refused.json.code]).toEqual([422, "UNPROCESSABLE"]);
    expect(refused.json.errors).toEqual([{ path: "items.0.mail", message: "This cannot be switched off." }]);
  });

  test("a token nobody wrote", async () => {
    const made = "k1.AAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBB.CCCCCCCC";
    expect((await callRoute(unsubscribe, { query: { token: made } })).status).toBe(422);
    expect((await callRoute(resubscribe, { body: { token: made } })).status).toBe(422);
  });
});
