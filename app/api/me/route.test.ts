import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import type { DeclaredRoute } from "@/lib/http";
import { anAccount, signedIn } from "@/lib/users/mutations/test-account";
import { callRoute } from "@/prisma/seed/test-requests";
import { GET, PATCH } from "./route";

describe("200", () => {
  test("one's own account, changed as sent", async () => {
    const account = await anAccount();
    const as = await signedIn(account);
    expect((await callRoute(GET, { as })).json).toMatchObject({ email: account.email, hasPassword: true });
    const changed = await callRoute(PATCH, { as, body: { displayName: " Ada Lovelace " } });
    expect(changed.json).toMatchObject({ displayName: "Ada Lovelace", handle: account.handle });
  });
});

describe("400", () => {
  test.each([
    [{}],
    [{ displayName: "" }],
    [{ handle: "admin" }],
    [{ email: "new@example.test" }],
    [{ bio: null }],
  ])("%j", async (body) => {
    expect((await callRoute(PATCH, { as: await signedIn(await anAccount()), body })).status).toBe(400);
  });
});

describe("401", () => {
  test("nobody", async () => {
    expect((await callRoute(GET)).status).toBe(401);
  });
});

describe("409", () => {
  test("somebody else's handle", async () => {
    const { handle } = await anAccount();
    const answer = await callRoute(PATCH, { as: await signedIn(await anAccount()), body: { handle } });
    expect([answer.status, answer.json.errors[0].path]).toEqual([409, "handle"]);
  });
});

describe("privacy", () => {
  const modules = import.meta.glob<Record<string, unknown>>("/app/api/**/route.ts", { eager: true });
  const lists = Object.values(modules)
    .map(({ GET: handler }) => handler)
    .filter((handler): handler is DeclaredRoute => typeof handler === "function" && "declaration" in handler)
    .filter(({ declaration: { auth, path } }) => auth === "public" && !path.includes("{"));

  test("no public list tells an e-mail address", async () => {
    await signedIn(await anAccount());
    const people = await db().user.findMany({ select: { email: true } });
    for (const list of lists) {
      const answer = JSON.stringify((await callRoute(list)).json);
      for (const { email } of people) expect(answer, list.declaration.path).not.toContain(email);
    }
    expect(lists.length, "there are public lists").toBeGreaterThan(0);
  });
});
